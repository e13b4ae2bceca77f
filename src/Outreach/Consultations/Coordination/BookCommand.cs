using System.Text.Json;
using Microsoft.Extensions.Options;
using NodaTime.Text;
using Outreach.Channels;
using Outreach.Channels.Sms;
using Outreach.People;
using Outreach.Reach;
using Outreach.Safekeeping;
using Outreach.Staff;
using Outreach.Staff.Actions;
using Outreach.Staff.Desk;

namespace Outreach.Consultations;

/// <summary>Books for somebody who stands before the coordinator and has no chat with us; and finds a booking by its code.</summary>
public sealed class BookCommand(IConsultationStore kept, Lookups lookups, LawyerText text, ConsultationClock clock, ReachLines reach, IStore store, ISealer sealer, IOptions<ConsultationOptions> options) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "book";

    private const int DaysShown = 8;

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.LeadConsultations;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var memory = call.Memory is { } known ? JsonSerializer.Deserialize(known, ConsultationJson.Default.WalkIn)! : new WalkIn();
        return Task.FromResult(call.Input switch
        {
            DeskInput.Asked { Rest: { Length: > 0 } code } => Find(call, code.Trim()),
            DeskInput.Pressed { Action: "close" } => DeskAnswer.Say(call.Words.Say("staff_closed")),
            DeskInput.Pressed { Action: "confirm" } when call.Memory is not null => Confirm(call, memory),
            DeskInput.Pressed { Action: var action } when action.StartsWith("withdraw-", StringComparison.Ordinal) => Withdraw(call, action["withdraw-".Length..]),
            DeskInput.Pressed { Action: var action } when call.Memory is not null && action.Split('-', 2) is [var field, var value] => Ask(call, Chosen(call, memory, field, value), null),
            DeskInput.Wrote wrote when memory is { Slot: not null, Way: nameof(ConsultationMode.Phone) } => Phone(call, memory, wrote.Words),
            _ => Ask(call, new WalkIn(), null),
        });
    }

    // What stands behind a button she may have written herself: only what we offer is taken.
    private static WalkIn Chosen(DeskCall call, WalkIn memory, string field, string value) => field switch
    {
        "topic" when Topics.All.Contains(value) => new WalkIn { Topic = value },
        "spoken" when Enum.GetNames<Language>().Contains(value) => new WalkIn { Topic = memory.Topic, Spoken = value },
        "way" when value is nameof(ConsultationMode.Phone) or nameof(ConsultationMode.Meet) => new WalkIn { Topic = memory.Topic, Spoken = memory.Spoken, Way = value },
        "place" when call.Words.Regions.Find(value) is not null => memory with { Place = value, Day = null, Slot = null },
        "day" => memory with { Day = LocalDatePattern.Iso.Parse(value).Success ? value : null, Slot = null },
        "slot" when Slot.TryParse(value, out _) => memory with { Slot = value },
        _ => memory,
    };

    private DeskAnswer Ask(DeskCall call, WalkIn memory, string? notice)
    {
        var words = call.Words;
        return memory switch
        {
            { Topic: null } => Question("book_topic", Topics.All.Select(topic => new Button($"topic-{topic}", LawyerText.Topic(topic, words)))),
            { Spoken: null } => Question("book_language", Enum.GetValues<Language>().Select(language => new Button($"spoken-{language}", LawyerText.Of(language, words)))),
            { Way: null } => Question("book_way", Enum.GetValues<ConsultationMode>().Where(way => way != ConsultationMode.Chat).Select(way => new Button($"way-{way}", LawyerText.Of(way, words)))),
            { Meets: true, Place: null } => Question("book_place", Places(memory).Select(place => new Button($"place-{place}", words.Place(place)))),
            { Day: null } => Days(),
            { Slot: null } => Question("book_time", Times().Append(new Button("day-", words.Say("book_other_day")))),
            { Way: nameof(ConsultationMode.Phone), Phone: null } => Question("book_phone", [], takesWords: true),
            _ => Question("book_confirm", [new Button("confirm", words.Say("book_yes")), new Button("day-", words.Say("book_other_day"))]),
        };

        DeskAnswer Days()
        {
            var days = Free(memory, call.Now).Select(slot => clock.Local(slot.Start).Date).Distinct().Take(DaysShown)
                .Select(date => new Button($"day-{LocalDatePattern.Iso.Format(date)}", ConsultationClock.Day(date, words.Texts).In(words.Language))).ToList();
            return Question(days.Count == 0 ? "book_nothing" : "book_day", days);
        }

        IEnumerable<Button> Times() => Free(memory, call.Now).Where(slot => LocalDatePattern.Iso.Format(clock.Local(slot.Start).Date) == memory.Day)
            .Select(slot => new Button($"slot-{slot}", ConsultationClock.Minute(clock.Local(slot.Start))));

        DeskAnswer Question(string key, IEnumerable<Button> buttons, bool takesWords = false) => new()
        {
            Text = string.Join("\n\n", new[] { notice, words.Say(key, ("when", Slot.TryParse(memory.Slot, out var slot) ? clock.Moment(slot.Start, null, words.Texts).In(words.Language) : string.Empty)) }.OfType<string>()),
            Buttons = [.. buttons, new Button("close", words.Say("staff_cancel"))],
            Dialogue = new Dialogue(JsonSerializer.Serialize(memory, ConsultationJson.Default.WalkIn), takesWords),
        };
    }

    private IEnumerable<Slot> Free(WalkIn memory, DateTimeOffset now) => kept.Calendar.Free(memory.Wish, now, now.AddDays(options.Value.DaysAhead), now, person: null);

    private IEnumerable<string> Places(WalkIn memory) => kept.Calendar.Lawyers.Values.Where(lawyer => lawyer.Suits(memory.Wish)).SelectMany(lawyer => lawyer.Places).Distinct(StringComparer.Ordinal);

    private DeskAnswer Phone(DeskCall call, WalkIn memory, string written)
        => PhoneNumber.TryParse(written, out var number, out _) ? Ask(call, memory with { Phone = number.Value }, null) : Ask(call, memory, call.Words.Say("book_phone_wrong"));

    private DeskAnswer Confirm(DeskCall call, WalkIn memory)
    {
        if (memory.Way is null || !Slot.TryParse(memory.Slot, out var slot) || !kept.Calendar.Lawyers.TryGetValue(slot.Lawyer, out var lawyer) || !kept.Calendar.IsFree(slot, call.Now, person: null))
            return Ask(call, memory with { Slot = null }, call.Words.Say("book_taken"));
        var region = call.Member.Regions is [var first, ..] ? first : null;
        var booking = new Booking
        {
            Id = store.NextId(),
            Version = 1,
            Lawyer = lawyer.Id,
            Start = slot.Start,
            Minutes = lawyer.SlotMinutes,
            Code = Codes.New(kept.Calendar),
            Topic = memory.Topic ?? Topics.All[^1],
            Language = memory.Wish.Language,
            Way = memory.Wish.Way,
            Place = memory.Wish.Place,
            Region = region,
            AskedAt = call.Now,
            ChangedAt = call.Now,
            Phone = memory.Phone is { } phone ? sealer.Seal(phone, ChannelsJson.Default.String) : null,
        };
        return DeskAnswer.Say(call.Words.Say("book_done", ("booking", text.Line(booking, call.Words)), ("code", booking.Code))) with
        {
            Changes = [new ConsultationChange.Booked(booking), new ReachChange.Noted(reach.WithoutChat(ReachKind.ConsultationAsked, region, call.Now) with { Unit = booking.Topic })],
            Acts = [new AuditedAct("booking.make", $"booking {booking.Id}")],
        };
    }

    private DeskAnswer Find(DeskCall call, string code)
    {
        var (booking, said, acts) = lookups.Find(call, code);
        if (booking is null)
            return DeskAnswer.Say(said) with { Acts = acts };
        return new DeskAnswer
        {
            Text = text.Line(booking, call.Words),
            Buttons = [new Button($"withdraw-{booking.Code}", call.Words.Say("book_withdraw")), new Button("close", call.Words.Say("staff_cancel"))],
            Dialogue = new Dialogue(JsonSerializer.Serialize(new WalkIn(), ConsultationJson.Default.WalkIn), TakesWords: false),
            Acts = acts,
        };
    }

    private DeskAnswer Withdraw(DeskCall call, string code)
    {
        var (booking, said, acts) = lookups.Find(call, code);
        if (booking is null || booking.Start <= call.Now)
            return DeskAnswer.Say(booking is null ? said : call.Words.Say("book_no_code")) with { Acts = acts };
        return DeskAnswer.Say(call.Words.Say("book_withdrawn", ("code", booking.Code))) with
        {
            Changes = [.. Withdrawing.Of(booking, kept.Calendar, call.Now, store, byLawyer: false)],
            Acts = [new AuditedAct("booking.withdraw", $"booking {booking.Id}")],
        };
    }
}
