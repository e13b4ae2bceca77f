using System.Text.Json;
using Outreach.Loopback.Twilio;
using Outreach.Twilio.Receiving;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Judging;

/// <summary>Our signature and the loopback's could err alike: Twilio's own helper says which calls are Twilio's.</summary>
public sealed class SignatureOracleTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    private static readonly string[] Urls =
    [
        "https://sms.example.org/webhooks/twilio/sms", "https://sms.example.org/bot/webhooks/twilio/sms?a=1&b=%D2%A3+%25", "https://sms.example.org:443/webhooks/twilio/sms",
        "https://sms.example.org:8443/webhooks/twilio/status", "http://127.0.0.1:5080/webhooks/twilio/status", "http://localhost/webhooks/twilio/sms",
    ];

    private static readonly string[] Pieces =
    [
        "салам", "Ң", "ө", "ү", "жардам", "помощь", "ё", "a", "Z", "1+1", "100%", "%2B", "&", "=", " ", "\n", "\r\n", "🙂", "👩‍👧", "€", "\"", "\\", "+996555000001", "№", "é", "e\u0301", "\u00A0", "",
    ];

    private static readonly string[] Names = ["Body", "From", "To", "MessageSid", "body", "a", "B", "ü", "Media0", "Media10", "MediaUrl", "_", "a b", "x+y"];

    [Fact]
    public async Task We_take_exactly_those_calls_for_twilio_s_that_its_own_helper_takes_for_them()
    {
        var (oracle, why) = await Judge.Call("Twilio");
        Assert.SkipWhen(oracle is null, why);
        using var present = oracle!;
        var chance = new Random(20261124);
        var cases = Enumerable.Range(0, 2_000).SelectMany(_ => Cases(chance)).ToList();

        var said = JsonDocument.Parse(await present.Ask("validate.mjs", "cases.json", JsonSerializer.Serialize(cases.Select(one => new
        {
            token = Token,
            signature = one.Signature,
            url = one.Url,
            fields = one.Fields.GroupBy(field => field.Key).ToDictionary(name => name.Key, name => name.Count() == 1 ? (object)name.Single().Value : name.Select(field => field.Value)),
        })))).RootElement.EnumerateArray().ToList();

        said.Count.ShouldBe(cases.Count);
        foreach (var (one, verdict) in cases.Zip(said))
        {
            var form = new CallForm(one.Fields);
            TwilioSignature.Of(Token, one.Url, one.Fields).ShouldBe(verdict.GetProperty("expected").GetString(), one.ToString());
            new Signature(Token).Fits(one.Signature, one.Url, form).ShouldBe(verdict.GetProperty("fits").GetBoolean(), one.ToString());
        }

        var right = said.Count(verdict => verdict.GetProperty("fits").GetBoolean());
        right.ShouldBeInRange(cases.Count / 3, cases.Count - (cases.Count / 3));
        TestContext.Current.TestOutputHelper?.WriteLine($"Of {cases.Count} calls {right} are Twilio's.");
    }

    // As signed; over the address with or without its port; with something changed.
    private static IEnumerable<Call> Cases(Random chance)
    {
        var url = Pick(chance, Urls);
        List<KeyValuePair<string, string>> fields = [.. Enumerable.Range(0, chance.Next(8)).Select(_ => KeyValuePair.Create(Pick(chance, Names), Words(chance)))];
        var signature = TwilioSignature.Of(Token, url, fields);
        yield return new Call(url, fields, signature);
        yield return new Call(url.Replace(".org/", ".org:443/", StringComparison.Ordinal).Replace("localhost/", "localhost:80/", StringComparison.Ordinal), fields, signature);
        yield return new Call(url, [.. fields, new("More", Words(chance))], signature);
        yield return new Call(url + "x", fields, signature);
    }

    private static string Words(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(5)).Select(_ => Pick(chance, Pieces)));

    private static string Pick(Random chance, string[] all) => all[chance.Next(all.Length)];

    private sealed record Call(string Url, IReadOnlyList<KeyValuePair<string, string>> Fields, string Signature)
    {
        public override string ToString() => $"{Url} {string.Join(' ', Fields.Select(field => $"[{field.Key}|{field.Value}]"))} {Signature}";
    }
}
