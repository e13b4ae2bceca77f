using NodaTime;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Consultations.Scheduling;

/// <summary>
/// What can change about consultations. Each must fit what is kept at that moment (<see cref="Calendar.After"/>), or nothing of its turn is
/// kept: so no way leads round it.
/// </summary>
public abstract record ConsultationChange : Change
{
    private ConsultationChange()
    {
    }

    /// <summary>A lawyer's card is new or changed. It fits with the next version.</summary>
    public sealed record LawyerSaved(Lawyer Lawyer) : ConsultationChange;

    /// <summary>A lawyer is gone. It fits while nothing is booked with her from then on.</summary>
    public sealed record LawyerGone(long Lawyer, DateTimeOffset At) : ConsultationChange;

    /// <summary>A time is held. It fits while the time is free for her; the hold she had before goes.</summary>
    public sealed record Held(SlotHold Hold, DateTimeOffset At) : ConsultationChange;

    /// <summary>A person's hold is over.</summary>
    public sealed record Released(PersonId Person) : ConsultationChange;

    /// <summary>A hold is over by its time. It fits once that has come: she may have got another one meanwhile.</summary>
    public sealed record Expired(PersonId Person, DateTimeOffset At) : ConsultationChange;

    /// <summary>
    /// A booking is new, moved or ended. It fits with the next version; a new time must be free, the code unused, and the person without
    /// another booking to come.
    /// </summary>
    public sealed record Booked(Booking Booking) : ConsultationChange;

    /// <summary>What was done about a booking. It fits while the booking stands in this version.</summary>
    /// <param name="Id">The booking.</param>
    /// <param name="Version">The version.</param>
    public sealed record Noted(long Id, int Version) : ConsultationChange
    {
        /// <summary>A reminder went out.</summary>
        public Reminders Reminded { get; init; }

        /// <summary>The person said whether and when she may be reminded.</summary>
        public Agreement? Agreed { get; init; }

        /// <summary>Where she is now (IANA zone), with what she said; null = as before.</summary>
        public string? Zone { get; init; }

        /// <summary>She asked a coordinator for another time.</summary>
        public DateTimeOffset? MoveAsked { get; init; }

        /// <summary>The lawyer was told.</summary>
        public bool ToldLawyer { get; init; }

        /// <summary>The lawyer who had it before was told that it is gone.</summary>
        public bool ToldFormer { get; init; }

        /// <summary>A colleague sees the number from now on.</summary>
        public NumberSeen? Seen { get; init; }

        /// <summary>The number was taken from her screen.</summary>
        public bool SeenNoMore { get; init; }

        /// <summary>The phone number is to be forgotten.</summary>
        public bool ForgetPhone { get; init; }
    }

    /// <summary>Somebody was told of a day. It fits once for each day.</summary>
    /// <param name="Who">A lawyer, or <see cref="Leaders"/>.</param>
    /// <param name="Day">The day.</param>
    public sealed record DayTold(long Who, LocalDate Day) : ConsultationChange
    {
        /// <summary>Those who lead consultations, together.</summary>
        public const long Leaders = -1;
    }

    /// <summary>
    /// Somebody is on the waiting list, or what was noted there changed. It fits with the next version, once for each person.
    /// </summary>
    public sealed record Waits(WaitlistEntry Waiter) : ConsultationChange;

    /// <summary>A person is on the waiting list no more.</summary>
    public sealed record WaitsNoMore(PersonId Person) : ConsultationChange;
}
