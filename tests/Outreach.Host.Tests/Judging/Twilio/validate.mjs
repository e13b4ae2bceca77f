// Twilio's own helper says of each case whether the signature fits, and which it would expect.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { validateRequest, getExpectedTwilioSignature } = createRequire(import.meta.url)("twilio");
const cases = JSON.parse(readFileSync("cases.json", "utf8"));
const said = cases.map(({ token, signature, url, fields }) => ({
  fits: validateRequest(token, signature, url, fields),
  expected: getExpectedTwilioSignature(token, url, fields),
}));
process.stdout.write(JSON.stringify(said));
