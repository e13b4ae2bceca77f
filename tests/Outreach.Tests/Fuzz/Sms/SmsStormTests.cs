using System.Diagnostics.CodeAnalysis;
using System.Net;
using CsCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Starting;
using Outreach.Loopback.Running;
using Outreach.Loopback.Twilio;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.Tests.Fakes;
using Outreach.Tests.Fuzz.Updates;
using Outreach.Twilio.Receiving;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Fuzz.Sms;

/// <summary>Random and hostile calls at the door for SMS, and a phone that tries every number it is offered.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Nothing is secret here.")]
public sealed class SmsStormTests : IDisposable
{
    private const string Outside = "https://sms.example.org";
    private const int Steps = 700;
    private const int Texts = 500;

    private static readonly string[] Names = ["From", "To", "Body", "MessageSid", "SmsSid", "AccountSid", "NumMedia", "MediaContentType0", "OptOutType", "MessageStatus", "ErrorCode", "", "X"];

    private static readonly Gen<string> Number = Pick.Of("+996555123456", "+79031234567", "+905321234567", "4567", "Beeline", "+", "+0000000000", "+9965551234567890", "tel:+996555123456", "");

    private static readonly Gen<string> Sid = Pick.Of("SM0123456789abcdef0123456789abcdef", "SM", "", "SM0123456789abcdef0123456789abcde\n", new string('S', 5000));

    private static readonly Gen<KeyValuePair<string, string>[]> Form =
        (from name in Pick.Of(Names)
         from value in Gen.OneOf(Letters.Any, Number, Sid)
         select new KeyValuePair<string, string>(name, value)).Array[0, 14];

    private readonly string _folder = Directory.CreateTempSubdirectory("outreach-sms-storm").FullName;

    [Fact]
    public void Whatever_a_call_holds_it_is_read_or_left_and_never_breaks_the_reader()
        => Form.Sample(
            fields =>
            {
                var form = CallForm.Read(Encoded(fields));
                form.Fields.Count.ShouldBe(fields.Length);
                if (SmsReader.Read(form, TimeProvider.System.GetUtcNow()) is { } message)
                {
                    message.Address.ShouldMatch(@"^\+[1-9][0-9]{7,14}$");
                    message.Key.Length.ShouldBeLessThan(50);
                    if (message.Content is InboundContent.Wrote wrote)
                        wrote.Words.ShouldNotContain("\0");
                }

                _ = StatusReader.Read(form, TimeProvider.System.GetUtcNow());
            },
            iter: 10_000);

    [Fact]
    public async Task Whatever_somebody_texts_she_is_answered_within_the_segments_and_the_ledger_balances()
    {
        await using var twilio = await LoopbackTwilio.Start(new TwilioLoopbackOptions { Retries = true });
        await using var program = await Start(twilio);
        var texts = Letters.Any.Array[Texts].Single();
        for (var at = 0; at < Texts; at++)
        {
            // A form holds Unicode: half a letter cannot come by it.
            var call = await twilio.Phone($"+9965550{at % 20:D5}").Text(Whole(texts[at]));
            (call.Status is HttpStatusCode.OK or HttpStatusCode.RequestEntityTooLarge).ShouldBeTrue($"{call.Status}");
        }

        var ledger = await Rest(program);
        ledger.Dead.ShouldBe(0);
        foreach (var sms in twilio.Messages)
            Check(sms.Body);
        TestContext.Current.TestOutputHelper?.WriteLine($"{ledger}, {twilio.Messages.Count} answers");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_number_that_is_offered_leads_on(int language)
    {
        await using var twilio = await LoopbackTwilio.Start(new TwilioLoopbackOptions { Retries = true });
        await using var program = await Start(twilio);
        var chance = new Random(language);
        var tried = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var phone = twilio.Phone("+996555900001");
        await Answer(twilio, program, phone, "салам");
        await Answer(twilio, program, phone, $"{language}");
        for (var step = 0; step < Steps; step++)
        {
            var shown = phone.Last!;
            var done = tried.TryGetValue(shown, out var known) ? known : tried[shown] = [];
            var offered = shown.Split('\n').Where(line => line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == ' ' && line[0] != '0').Select(line => line[..1]).ToList();
            var next = offered.FirstOrDefault(number => !done.Contains(number)) ?? (offered.Count > 0 && chance.Next(6) > 0 ? offered[chance.Next(offered.Count)] : "0");
            done.Add(next);
            await Answer(twilio, program, phone, next);
        }

        (await Rest(program)).Dead.ShouldBe(0);
        tried.Count.ShouldBeGreaterThan(60);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried.Count} screens, {tried.Values.Sum(numbers => numbers.Count)} numbers");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task Answer(LoopbackTwilio twilio, WebApplication program, LoopbackPhone phone, string words)
    {
        var before = phone.Inbox.Count;
        (await phone.Text(words)).Status.ShouldBe(HttpStatusCode.OK);
        await Rest(program);
        // What is said to staff who were called is acknowledged once; each further letter would be paid for.
        if (phone.Inbox.Count == before && phone.Texts.Any(text => text.StartsWith("Записано.", StringComparison.Ordinal) || text.StartsWith("Сактап койдум.", StringComparison.Ordinal)))
            return;
        if (phone.Inbox.Count == before)
        {
            // She had chosen to stop, and the confirmation names the word: only that brings her back.
            phone.Last!.ShouldContain("СТАРТ");
            await phone.Text("СТАРТ");
            await Rest(program);
        }

        phone.Inbox.Count.ShouldBeGreaterThan(before, $"no answer to '{words}' under:\n{phone.Last}");
        Check(phone.Last!);
        twilio.Messages[^1].Body.ShouldBe(phone.Last);
    }

    private static void Check(string text)
    {
        SmsSegments.Count(text).Segments.ShouldBeInRange(1, 5, text);
        SmsText.Plain(text).ShouldBe(text);
        text.ShouldNotContain("{");
    }

    private static string Encoded(IEnumerable<KeyValuePair<string, string>> fields)
        => string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}"));

    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task<InboxLedger> Rest(WebApplication program)
    {
        var lanes = program.Services.GetRequiredService<PersonQueues>();
        var outbox = program.Services.GetRequiredService<Outbox>();
        var inbox = program.Services.GetRequiredService<IInboxStore>();
        InboxLedger ledger;
        var until = TimeProvider.System.GetUtcNow() + Wait.Patience;
        while ((ledger = await inbox.Ledger(TestContext.Current.CancellationToken)).Waiting > 0 || lanes.Waiting > 0 || outbox.Waiting > 0)
        {
            TimeProvider.System.GetUtcNow().ShouldBeLessThan(until, "what came is still not dealt with");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        ledger.Balances.ShouldBeTrue();
        return ledger;
    }

    private async Task<WebApplication> Start(LoopbackTwilio twilio)
    {
        var program = Worker.Build([
            "--Urls=http://127.0.0.1:0", $"--Content:Folder={TestOutreach.ContentFolder}", $"--Storage:LiteDb:Path={Path.Combine(_folder, "outreach.db")}",
            $"--Privacy:KeyFile={Path.Combine(_folder, "outreach.key")}", $"--Twilio:AccountSid={twilio.Options.AccountSid}", $"--Twilio:AuthToken={twilio.Options.AuthToken}",
            $"--Twilio:From={twilio.Options.Number}", $"--Twilio:ApiUrl={twilio.Address}", $"--Twilio:PublicUrl={Outside}", "--Twilio:MessagesPerSecond=1000",
            "--Sms:MonthlySegments=1000000", "--Sms:DailySegmentsToOne=10000", "--Sms:DailyHelpToOne=1000",
        ]);
        program.Services.Prepare();
        await program.StartAsync(TestContext.Current.CancellationToken);
        twilio.DeliverTo(new Uri(program.Urls.First()), Outside);
        return program;
    }
}
