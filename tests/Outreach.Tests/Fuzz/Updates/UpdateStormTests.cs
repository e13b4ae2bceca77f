using System.Globalization;
using System.Text.Json;
using CsCheck;
using Outreach.Flows;
using Outreach.Messaging;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Telegram.Receiving;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>Hostile updates through the reader into the engine, without a network or a store.</summary>
public sealed class UpdateStormTests
{
    private const int Storms = 900;
    private const int Longest = 24;
    private const int Few = 3;
    private const long First = 7_000_001;

    /// <summary>Every lesson finished, a region chosen, twenty screens to go back to: 3 kB. No words of hers are in it.</summary>
    private const int LargestTalk = 6 * 1024;

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 10_000 };

    [Fact]
    public void Whatever_comes_her_talk_goes_on_within_the_limits_and_the_menu_is_still_there()
    {
        int inputs = 0, heard = 0, damaged = 0;
        HostileUpdates.Storm(Few, 1, Longest).Sample(
            storm => Smallest.Check(storm, some =>
            {
                var talks = new Dictionary<string, PureTalk>(StringComparer.Ordinal);
                foreach (var (sending, number) in some.Zip(Sending.Numbers(some, 1)))
                {
                    Interlocked.Increment(ref inputs);
                    var update = Read(sending, number, talks);
                    if (update is { Broken: true })
                        Interlocked.Increment(ref damaged);
                    if (update?.Message is not { } message)
                        continue;
                    Interlocked.Increment(ref heard);
                    Check(message);
                    talks[message.Address] = Answer(talks.GetValueOrDefault(message.Address) ?? PureTalk.New(), message);
                }

                foreach (var talk in talks.Values)
                    FindsTheMenu(talk);
                return Task.CompletedTask;
            }).GetAwaiter().GetResult(),
            iter: Storms, print: storm => $"{storm.Length} updates");
        TestContext.Current.TestOutputHelper?.WriteLine($"{inputs} updates, {heard} heard, {damaged} of all damaged");
        // The claim is ten thousand: fewer would mean that the generators have shrunk.
        inputs.ShouldBeGreaterThan(9_000);
        heard.ShouldBeGreaterThan(inputs / 3);
        damaged.ShouldBeGreaterThan(inputs / 20);
    }

    private static RawUpdate? Read(Sending sending, int number, Dictionary<string, PureTalk> talks)
    {
        var address = (First + sending.Person).ToString(CultureInfo.InvariantCulture);
        var serial = talks.TryGetValue(address, out var talk) ? talk.State.Session.Serial : 1;
        var expected = Expected.Of(sending.Filled(number, First, Few));
        using var json = JsonDocument.Parse(sending.Written(number, First, Few, serial), Deep);
        if (expected.Number is not { } id)
        {
            Should.Throw<JsonException>(() => RawUpdate.Read(json.RootElement, Now, staffGroup: null));
            return null;
        }

        var update = RawUpdate.Read(json.RootElement, Now, staffGroup: null);
        update.Id.ShouldBe(id);
        if (expected.Address is { } whose)
            update.Message.ShouldNotBeNull().Address.ShouldBe(whose);
        return update;
    }

    private static void Check(InboundMessage message)
    {
        long.TryParse(message.Address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _).ShouldBeTrue();
        var words = message.Content switch { InboundContent.Wrote wrote => wrote.Words, InboundContent.Pressed pressed => pressed.Data, _ => "" };
        if (words.Length > 0 && !string.IsNullOrWhiteSpace(words))
            Limits.CheckText(words, 4096);
        var kept = JsonSerializer.SerializeToUtf8Bytes(message, MessagingJson.Default.InboundMessage);
        JsonSerializer.Deserialize(kept, MessagingJson.Default.InboundMessage).ShouldBe(message);
    }

    private static PureTalk Answer(PureTalk before, InboundMessage message)
    {
        if (message.Content is InboundContent.Blocked or InboundContent.Unblocked)
            return before;
        var after = before.Does(message.Content, message.LanguageHint);
        var turn = after.Last!;
        if (turn.Screen is { } screen)
            Limits.Check(screen);
        else if (turn.Toast is { } toast)
            Limits.CheckToast(toast);
        (turn.Screen is not null || turn.Vanish is not null || before.State.Standing == Outreach.People.ContactStatus.Stopped).ShouldBeTrue("she must be answered, unless she is stopped");
        JsonSerializer.SerializeToUtf8Bytes(after.State.Session, FlowsJson.Default.Session).Length.ShouldBeLessThan(LargestTalk);
        return turn.Forget ? PureTalk.New() : after;
    }

    private static void FindsTheMenu(PureTalk talk)
    {
        var russian = talk.State.Profile.Language == Language.Ru;
        var home = talk.Writes("старт").Writes(russian ? "русский" : "кыргызча").Writes(russian ? "главное меню" : "башкы меню");
        home.At.ShouldBe("menu/menu");
        home.Screen.Options.ShouldNotBeEmpty();
        home.State.Profile.Language.ShouldBe(russian ? Language.Ru : Language.Ky);
    }
}
