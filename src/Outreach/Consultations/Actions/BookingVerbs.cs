using Microsoft.Extensions.Options;
using Outreach.Consultations.Chat;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Messaging;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Consultations.Actions;

/// <summary>What staff do with bookings: a lawyer with her own, a coordinator with those of her regions.</summary>
public sealed partial class BookingVerbs(
    IConsultationStore kept,
    Lookups lookups,
    ChatTalk talk,
    IPeopleStore people,
    ReachLines reach,
    IReachStore counted,
    LeaderNotices leaders,
    IStore store,
    ISealer sealer,
    IOptions<ConsultationOptions> options) : IStaffVerbs
{
    /// <summary>After the end of a consultation the number can be seen so long: the call may have begun late.</summary>
    internal static readonly TimeSpan NumberAfter = TimeSpan.FromHours(2);

    /// <summary>Its lawyer says what became of it.</summary>
    public StaffVerb<Marking, Booking> Mark => new("booking.mark", Right.GiveConsultations, OnMark);

    /// <summary>A mark is taken back within a day: the booking stands and is counted as if it had not been.</summary>
    public StaffVerb<long, Booking> Unmark => new("booking.unmark", Right.GiveConsultations, OnUnmark);

    /// <summary>Its lawyer sees the number to phone, for some minutes. It becomes the number.</summary>
    public StaffVerb<long, string> ShowNumber => new("booking.number", Right.GiveConsultations, OnShowNumber);

    /// <summary>A lawyer writes to the person of her consultation in the chat that is on.</summary>
    public StaffVerb<string, Booking> Write => new("booking.write", Right.GiveConsultations, OnWrite);

    /// <summary>Somebody who has no chat with us gets a time.</summary>
    public StaffVerb<Asked, Booking> Make => new("booking.make", Right.LeadConsultations, OnMake);

    /// <summary>It is found by its code.</summary>
    public StaffVerb<string, Booking> Find => new("booking.find", Right.LeadConsultations, (who, code, _) => lookups.Find(who, code));

    /// <summary>What is found by its code is cancelled; who agreed to be written to waits for another time.</summary>
    public StaffVerb<string, Booking> Withdraw => new("booking.withdraw", Right.LeadConsultations, OnWithdraw);

    /// <summary>What is found by its code gets another time, as its person had asked; the person is told so.</summary>
    public StaffVerb<Moving, Booking> Move => new("booking.move", Right.LeadConsultations, OnMove);

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Mark, Unmark, ShowNumber, Write, Make, Find, Withdraw, Move];

    /// <summary>Whether its lawyer can see the number of a booking now.</summary>
    public bool SeesNumber(Booking booking, DateTimeOffset now)
        => booking is { Way: ConsultationMode.Phone, Phone: not null, IsLocked: false }
            && now >= booking.Start.AddMinutes(-options.Value.NumberMinutes) && now < booking.End + NumberAfter;

    /// <summary>A booking, locked where its person hid or stopped a moment ago, by a way that locks it only with the next round.</summary>
    public async ValueTask<Booking> AsOfNow(Booking booking, CancellationToken cancellation)
    {
        var person = booking.Person is { } id ? await people.Find(id, cancellation) : null;
        return person is not null && Quieting.IsQuiet(person) && !booking.IsLocked ? Quieting.Locked(booking, person) : booking;
    }

    /// <summary>The consultation in the chat that somebody gives now; null when none is on.</summary>
    public Booking? Talking(Actor who, DateTimeOffset now) => kept.Calendar.LawyerOf(who.Colleague.Person) is { } lawyer
        ? kept.Calendar.With(lawyer.Id, now.AddDays(-1), now.AddHours(1)).LastOrDefault(booking => booking.IsTalk(now))
        : null;

    // Shown to her alone, and written down that it was.
    private async ValueTask<Ruling<string>> OnShowNumber(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Hers(who, id) is not { } known)
            return new Refusal<string>("staff_old_button");
        var booking = await AsOfNow(known, cancellation);
        if (booking.IsLocked)
            return new Refusal<string>("diary_locked", ("why", new Reason($"lock_{booking.Lock.ToString().ToLowerInvariant()}")));
        if (!SeesNumber(booking, now) || booking.Phone is not { } phone)
            return new Refusal<string>("diary_number_later", ("minutes", options.Value.NumberMinutes));
        return new Decision<string>(sealer.Open(phone, MessagingJson.Default.String))
        {
            Changes = [new ConsultationChange.Noted(booking.Id, booking.Version) { Seen = new NumberSeen(who.Colleague.Person, now) }],
            On = $"booking {booking.Id}",
        };
    }

    private async ValueTask<Ruling<Booking>> OnWrite(Actor who, string words, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Talking(who, now) is not { } booking)
            return new Refusal<Booking>(kept.Calendar.LawyerOf(who.Colleague.Person) is null ? "lawyer_no_card" : "write_none");
        var longest = await talk.Longest(booking, cancellation);
        if (words.Length > longest || string.IsNullOrWhiteSpace(words))
            return new Refusal<Booking>("write_long", ("most", longest));
        if (await talk.Answer(booking, words, now, cancellation) is not { } carried)
            return new Refusal<Booking>("write_away", ("code", booking.Code));
        return new Decision<Booking>(booking) { Notices = [carried], On = $"booking {booking.Id}" };
    }

    private Ruling<Booking> OnMake(Actor who, Asked asked, DateTimeOffset now)
    {
        var (wish, slot) = (asked.Wish, asked.Slot);
        if (!kept.Calendar.Lawyers.TryGetValue(slot.Lawyer, out var lawyer) || !lawyer.Suits(wish)
            || !kept.Calendar.IsFree(slot, now, person: null))
            return new Refusal<Booking>("book_taken");
        PhoneNumber? number = PhoneNumber.TryParseToCall(asked.Phone, country: null, out var read, out var flaw) ? read : null;
        if (wish.Way == ConsultationMode.Phone && number is null)
            return new Refusal<Booking>(PhoneFlaws.KeyOf(flaw));
        var region = who.Member?.Regions is [var first, ..] ? first : null;
        var booking = new Booking
        {
            Id = store.NextId(),
            Version = 1,
            Lawyer = lawyer.Id,
            Start = slot.Start,
            Minutes = lawyer.SlotMinutes,
            Code = Codes.New(kept.Calendar),
            Topic = wish.Topic ?? Topics.All[^1],
            Language = wish.Language,
            Way = wish.Way,
            Place = wish.Place,
            Region = region,
            AskedAt = now,
            ChangedAt = now,
            Phone = number is { } phone ? sealer.Seal(phone.Value, MessagingJson.Default.String) : null,
        };
        return new Decision<Booking>(booking)
        {
            Changes =
            [
                new ConsultationChange.Booked(booking),
                new ReachChange.Noted(reach.WithoutChat(ReachKind.ConsultationAsked, region, now) with { Unit = booking.Topic }),
            ],
            On = $"booking {booking.Id}",
        };
    }

    private Ruling<Booking> OnMove(Actor who, Moving moving, DateTimeOffset now)
    {
        var found = lookups.Find(who, moving.Code);
        if (found is not Decision<Booking>(var booking))
            return found;
        var slot = moving.Slot;
        if (booking.Start <= now)
            return new Refusal<Booking>("book_begun");
        if (!kept.Calendar.Lawyers.TryGetValue(slot.Lawyer, out var lawyer) || (slot.Start == booking.Start && !Lookups.IsAlone(kept.Calendar, booking))
            || !lawyer.Suits(new SlotWish(booking.Topic, booking.Language, booking.Way, booking.Place))
            || !kept.Calendar.IsFree(slot, now, booking.Person))
            return new Refusal<Booking>("book_taken");
        var moved = booking.To(slot, lawyer.SlotMinutes, now) with
        {
            // At the same time nothing changes for the person.
            MovedByStaff = slot.Start != booking.Start,
            Reminded = slot.Start == booking.Start ? booking.Reminded : Reminders.None,
        };
        return new Decision<Booking>(moved) { Changes = [new ConsultationChange.Booked(moved)], On = $"booking {booking.Id}" };
    }

    private Ruling<Booking> OnWithdraw(Actor who, string code, DateTimeOffset now)
    {
        var found = lookups.Find(who, code);
        if (found is not Decision<Booking>(var booking))
            return found;
        if (booking.Start <= now)
            return new Refusal<Booking>("book_no_code") { Acts = [new AuditedAct(Find.Name, $"booking {booking.Id}")] };
        return new Decision<Booking>(booking)
        {
            Changes = [.. Withdrawing.Of(booking, kept.Calendar, now, store, byLawyer: false)],
            On = $"booking {booking.Id}",
        };
    }

    // What she was shown as hers may be another's by now, or over.
    private Booking? Hers(Actor who, long id) => kept.Calendar.LawyerOf(who.Colleague.Person) is { } lawyer
        && kept.Calendar.Bookings.GetValueOrDefault(id) is { Stands: true } booking && booking.Lawyer == lawyer.Id ? booking : null;

    /// <summary>What a lawyer says of a consultation.</summary>
    public enum Came
    {
        /// <summary>It took place.</summary>
        Yes = 0,

        /// <summary>It took place, and one talk is not enough.</summary>
        AndNeedsAnother = 1,

        /// <summary>The person did not come.</summary>
        No = 2,
    }

    /// <summary>A lawyer says what became of a consultation.</summary>
    /// <param name="Booking">Its number.</param>
    /// <param name="Came">What became of it.</param>
    public sealed record Marking(long Booking, Came Came);

    /// <summary>A booking is to have another time.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Slot">When and with whom.</param>
    public sealed record Moving(string Code, Slot Slot);

    /// <summary>What somebody without a chat asks for.</summary>
    /// <param name="Wish">What kind.</param>
    /// <param name="Slot">When and with whom.</param>
    /// <param name="Phone">The number, as it was written; by phone only.</param>
    public sealed record Asked(SlotWish Wish, Slot Slot, string? Phone);
}
