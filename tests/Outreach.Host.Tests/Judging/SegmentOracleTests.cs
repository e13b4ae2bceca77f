using System.Text.Json;
using Outreach.Messaging.Sms;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Judging;

/// <summary>What we count is what Twilio bills: its own calculator counts the same texts.</summary>
public sealed class SegmentOracleTests
{
    private static readonly string[] Pieces =
    [
        "салам", "Ң", "ө", "үй", "жардам ", "помощь", "ё", "a", "hello ", "Z", "1", " ", "\n", "🙂", "🇰🇬", "👩‍👧", "👍🏿", "€", "[", "]", "^", "~", "|", "\\", "{}", "№", "«", "—", "é", "ç", "Ç", "@", "£", "Ω", "`", "\u00A0", "字", "ع",
    ];

    private static readonly string[] Latin = ["hello ", "a", "Z", "1", "\n", "€", "[", "]", "^", "~", "|", "\\", "{}", "é", "Ç", "@", "£", "Ω", "ñ", "ü"];

    [Fact]
    public async Task We_count_encoding_and_segments_as_twilio_does()
    {
        var (oracle, why) = await Judge.Call("Twilio");
        Assert.SkipWhen(oracle is null, why);
        using var present = oracle!;
        var chance = new Random(20261124);
        var texts = Enumerable.Range(0, 4_000).Select(number => Text(chance, number % 2 == 0 ? Pieces : Latin)).ToList();

        var said = JsonDocument.Parse(await present.Ask("segments.mjs", "texts.json", JsonSerializer.Serialize(texts))).RootElement.EnumerateArray().ToList();

        said.Count.ShouldBe(texts.Count);
        foreach (var (text, theirs) in texts.Zip(said))
        {
            var ours = SmsSegments.Count(text);
            (ours.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2").ShouldBe(theirs.GetProperty("encoding").GetString(), text);
            ours.Segments.ShouldBe(theirs.GetProperty("segments").GetInt32(), text);
        }

        said.Count(one => one.GetProperty("segments").GetInt32() > 1).ShouldBeGreaterThan(texts.Count / 4);
    }

    // At least one letter: the calculator bills nothing as one segment.
    private static string Text(Random chance, string[] pieces) => string.Concat(Enumerable.Range(0, 1 + chance.Next(160)).Select(_ => pieces[chance.Next(pieces.Length)]));
}
