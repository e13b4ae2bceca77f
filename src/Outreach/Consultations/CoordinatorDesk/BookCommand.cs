using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NodaTime.Text;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>Books for somebody who stands before the coordinator and has no chat with us; and finds a booking by its code.</summary>
public sealed class BookCommand(
    IConsultationStore kept,
    LawyerText text,
    BookingCard card,
    TwoClocks clock,
    StaffActions actions,
    BookingVerbs verbs,
    IOptions<ConsultationOptions> options) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "book";

    /// <summary>The action that shows a booking: its code follows.</summary>
    public const string Find = "find-";

    private const int DaysShown = 8;

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => verbs.Make.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var memory = call.Memory is { } known ? JsonSerializer.Deserialize(known, ConsultationJson.Default.WalkIn)! : new WalkIn();
        return call.Input switch
        {
            DeskInput.Asked { Rest: { Length: > 0 } code }
                => Found(call, await actions.Decide(verbs.Find, call.Who, code.Trim(), cancellation)),
            DeskInput.Pressed { Action: var action } when action.StartsWith(Find, StringComparison.Ordinal)
                => Found(call, await actions.Decide(verbs.Find, call.Who, action[Find.Length..], cancellation)),
            DeskInput.Pressed { Action: var action } when action.StartsWith("move-", StringComparison.Ordinal)
                => await Move(call, action["move-".Length..], cancellation),
            DeskInput.Pressed { Action: "close" } => DeskAnswer.Say(call.Words.Say("staff_closed")),
            DeskInput.Pressed { Action: "confirm" } when call.Memory is not null => await Confirm(call, memory, cancellation),
            DeskInput.Pressed { Action: var action } when action.StartsWith("ask-", StringComparison.Ordinal)
                => Sure(call, await actions.Decide(verbs.Find, call.Who, action["ask-".Length..], cancellation)),
            DeskInput.Pressed { Action: var action } when action.StartsWith("withdraw-", StringComparison.Ordinal)
                => Withdrawn(call, await actions.Decide(verbs.Withdraw, call.Who, action["withdraw-".Length..], cancellation)),
            DeskInput.Pressed { Action: var action } when call.Memory is not null && action.Split('-', 2) is [var field, var value] => Ask(
                call,
                Chosen(call, memory, field, value),
                null),
            DeskInput.Wrote wrote when memory is { Slot: not null, Way: nameof(ConsultationMode.Phone), Moves: null } => Phone(
                call,
                memory,
                wrote.Words),
            _ => Ask(call, new WalkIn(), null),
        };
    }

    // What stands behind a button she may have written herself: only what we offer is taken.
    private static WalkIn Chosen(DeskCall call, WalkIn memory, string field, string value) => field switch
    {
        "topic" when Topics.All.Contains(value) => new WalkIn { Topic = value },
        "spoken" when Enum.GetNames<Language>().Contains(value) => new WalkIn { Topic = memory.Topic, Spoken = value },
        "way" when value is nameof(ConsultationMode.Phone) or nameof(ConsultationMode.Meet) => new WalkIn
        {
            Topic = memory.Topic,
            Spoken = memory.Spoken,
            Way = value,
        },
        "place" when call.Words.Regions.Find(value) is not null => memory with { Place = value, Day = null, Slot = null },
        "page" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            => memory with { Page = page, Day = null },
        "day" => memory with { Day = LocalDatePattern.Iso.Parse(value).Success ? value : null, Slot = null },
        "slot" when Slot.TryParse(value, out _) => memory with { Slot = value },
        _ => memory,
    };

    private DeskAnswer Ask(DeskCall call, WalkIn memory, string? notice)
    {
        var words = call.Words;
        return memory switch
        {
            { Topic: null } => Question(
                "book_topic",
                Topics.All.Select(topic => new Button($"topic-{topic}", LawyerText.Topic(topic, words)))),
            { Spoken: null } => Question(
                "book_language",
                Enum.GetValues<Language>().Select(language => new Button($"spoken-{language}", LawyerText.Of(language, words)))),
            { Way: null } => Question("book_way", Enum.GetValues<ConsultationMode>().Where(way => way != ConsultationMode.Chat
                    && (way == ConsultationMode.Phone || Places(memory with { Way = way.ToString() }).Any()))
                .Select(way => new Button($"way-{way}", LawyerText.Of(way, words)))),
            { Meets: true, Place: null } => Question(
                "book_place",
                Places(memory).Select(place => new Button($"place-{place}", words.Place(place)))),
            { Day: null } => Days(),
            { Slot: null } => Question("book_time", Times().Append(new Button("day-", words.Say("book_other_day")))),
            { Way: nameof(ConsultationMode.Phone), Phone: null, Moves: null } => Question("book_phone", [], takesWords: true),
            _ => Question(
                memory.Moves is not null ? "book_move_confirm" : memory.Phone is null ? "book_confirm" : "book_confirm_phone",
                [new Button("confirm", words.Say("book_yes")), new Button("day-", words.Say("book_other_day"))]),
        };

        DeskAnswer Days()
        {
            var all = Free(memory, call.Now).Select(slot => clock.Local(slot.Start).Date).Distinct().ToList();
            var days = all.Skip(memory.Page * DaysShown).Take(DaysShown).Select(date => new Button(
                $"day-{LocalDatePattern.Iso.Format(date)}",
                TwoClocks.Day(date, words.Texts).In(words.Language))).ToList();
            if (all.Count > (memory.Page + 1) * DaysShown)
                days.Add(new Button($"page-{memory.Page + 1}", words.Say("book_more_days")));
            return Question(days.Count == 0 ? "book_nothing" : "book_day", days);
        }

        IEnumerable<Button> Times() => Free(memory, call.Now).Where(
            slot => LocalDatePattern.Iso.Format(clock.Local(slot.Start).Date) == memory.Day)
            .Select(slot => new Button($"slot-{slot}", TwoClocks.Minute(clock.Local(slot.Start))));

        DeskAnswer Question(string key, IEnumerable<Button> buttons, bool takesWords = false) => new()
        {
            Text = string.Join("\n\n", new[] { notice, words.Say(key, ("when", Slot.TryParse(memory.Slot, out var slot)
                ? clock.Moment(slot.Start, null, words.Texts).In(words.Language)
                : string.Empty), ("phone", memory.Phone ?? string.Empty)) }.OfType<string>()),
            Buttons = [.. buttons, new Button("close", words.Say("staff_cancel"))],
            Dialogue = new Dialogue(JsonSerializer.Serialize(memory, ConsultationJson.Default.WalkIn), takesWords, Presses: takesWords),
        };
    }

    private IEnumerable<Slot> Free(WalkIn memory, DateTimeOffset now)
    {
        var moved = memory.Moves is { } code ? kept.Calendar.Find(code) : null;
        return kept.Calendar.Free(memory.Wish, now, now.AddDays(options.Value.DaysAhead), now, moved?.Person)
            .Where(slot => slot.Start != moved?.Start || Lookups.IsAlone(kept.Calendar, moved));
    }

    private IEnumerable<string> Places(WalkIn memory) => kept.Calendar.Lawyers.Values
        .Where(lawyer => lawyer.Suits(memory.Wish))
        .SelectMany(lawyer => lawyer.Places)
        .Distinct(StringComparer.Ordinal);

    private DeskAnswer Phone(DeskCall call, WalkIn memory, string written)
        => PhoneNumber.TryParseToCall(PhoneWords.NumberIn(written), country: null, out var number, out var flaw)
            ? Ask(call, memory with { Phone = number.Value }, null)
            : Ask(call, memory, call.Words.Say(PhoneFlaws.KeyOf(flaw)));

    private async Task<DeskAnswer> Confirm(DeskCall call, WalkIn memory, CancellationToken cancellation)
    {
        if (memory.Way is null || !Slot.TryParse(memory.Slot, out var slot))
            return Taken();
        if (memory.Moves is { } code)
            return DeskAnswer.To(
                call,
                await actions.Decide(verbs.Move, call.Who, new BookingVerbs.Moving(code, slot), cancellation),
                moved => DeskAnswer.Say(call.Words.Say(
                    "book_moved", ("booking", text.Line(moved, call.Words)), ("told", BookingCard.Moved(moved, call.Words)))),
                why => why.Key == "book_taken" ? Taken() : null);
        var asked = new BookingVerbs.Asked(memory.Wish, slot, memory.Phone);
        return DeskAnswer.To(
            call,
            await actions.Decide(verbs.Make, call.Who, asked, cancellation),
            booking => DeskAnswer.Say(call.Words.Say("book_done", ("booking", text.Line(booking, call.Words)), ("code", booking.Code))),
            why => why.Key == "book_taken" ? Taken() : Ask(call, memory, call.Words.Say(why)));

        DeskAnswer Taken() => Ask(call, memory with { Slot = null }, call.Words.Say("book_taken"));
    }

    private DeskAnswer Found(DeskCall call, Ruling<Booking> found) => DeskAnswer.To(
        call,
        found,
        booking => new DeskAnswer
        {
            Text = card.Of(booking, call.Words, call.Now)
                + (booking.MoveAsked is null ? string.Empty : $"\n\n{call.Words.Say("book_asked")}"),
            Buttons = booking.Start <= call.Now || !booking.Stands ? [new Button("close", call.Words.Say("staff_done"))] :
            [
                new Button($"move-{booking.Code}", call.Words.Say("book_move")),
                new Button($"ask-{booking.Code}", call.Words.Say("book_withdraw")),
                new Button("close", call.Words.Say("staff_cancel")),
            ],
            Dialogue = new Dialogue(JsonSerializer.Serialize(new WalkIn(), ConsultationJson.Default.WalkIn), TakesWords: false),
        });

    private DeskAnswer Sure(DeskCall call, Ruling<Booking> found) => DeskAnswer.To(call, found, booking => new DeskAnswer
    {
        Text = $"{call.Words.Say("book_withdraw_sure", ("booking", text.Line(booking, call.Words)))}\n\n" +
            BookingCard.Lost(booking, call.Words),
        Buttons =
        [
            new Button($"withdraw-{booking.Code}", call.Words.Say("book_withdraw_yes")),
            new Button($"{Find}{booking.Code}", call.Words.Say("book_withdraw_no")),
        ],
        Dialogue = new Dialogue(JsonSerializer.Serialize(new WalkIn(), ConsultationJson.Default.WalkIn), TakesWords: false),
    });

    private async Task<DeskAnswer> Move(DeskCall call, string code, CancellationToken cancellation)
    {
        var found = await actions.Decide(verbs.Find, call.Who, code, cancellation);
        return DeskAnswer.To(call, found, booking => Ask(call, WalkIn.To(booking), null));
    }

    private static DeskAnswer Withdrawn(DeskCall call, Ruling<Booking> withdrawn) => DeskAnswer.To(
        call,
        withdrawn,
        booking => DeskAnswer.Say(call.Words.Say("book_withdrawn", ("code", booking.Code))),
        why => DeskAnswer.Say(call.Words.Say(why)));
}
