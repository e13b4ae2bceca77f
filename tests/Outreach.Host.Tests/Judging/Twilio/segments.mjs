// Twilio's calculator says of each text how it is written on the air, and in how many segments.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { SegmentedMessage } = createRequire(import.meta.url)("sms-segments-calculator");
const texts = JSON.parse(readFileSync("texts.json", "utf8"));
process.stdout.write(JSON.stringify(texts.map((text) => {
  const message = new SegmentedMessage(text);
  return { encoding: message.encodingName, segments: message.segmentsCount };
})));
