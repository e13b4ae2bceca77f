using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Consultations.Scheduling;

/// <summary>A consultation that somebody booked.</summary>
public sealed record Booking
{
    private static readonly TimeSpan TalkBefore = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TalkAfter = TimeSpan.FromMinutes(60);

    /// <summary>Its number in this store.</summary>
    public required long Id { get; init; }

    /// <summary>Rises with every change of time or state: a reminder of an older version never leaves.</summary>
    public required int Version { get; init; }

    /// <summary>With whom.</summary>
    public required long Lawyer { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How long it is.</summary>
    public required int Minutes { get; init; }

    /// <summary>Who booked; null where she stood before the coordinator and has no chat with us, or was forgotten.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Four digits by which person and lawyer mean the same booking.</summary>
    public required string Code { get; init; }

    /// <summary>One of <see cref="Topics"/>.</summary>
    public required string Topic { get; init; }

    /// <summary>In which language.</summary>
    public required Language Language { get; init; }

    /// <summary>How.</summary>
    public required ConsultationMode Way { get; init; }

    /// <summary>To meet: where, an id of regions.yaml.</summary>
    public string? Place { get; init; }

    /// <summary>The region of whoever booked as she told it; for the load by region.</summary>
    public string? Region { get; init; }

    /// <summary>What became of it.</summary>
    public BookingState State { get; init; }

    /// <summary>The lawyer says that one talk is not enough.</summary>
    public bool NeedsAnother { get; init; }

    /// <summary>Staff cancelled it, not the person: she is to be told.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Since its lawyer was last told of it, it moved: the time and the lawyer who still believes in it.</summary>
    public Slot? Was { get; init; }

    /// <summary>When she asked a coordinator to find another time; null once one is found, or she did not.</summary>
    public DateTimeOffset? MoveAsked { get; init; }

    /// <summary>Staff moved it, not the person: she is to be told.</summary>
    public bool MovedByStaff { get; init; }

    /// <summary>How often the person moved it.</summary>
    public int Moves { get; init; }

    /// <summary>When it was asked for: with it the wait begins (INDICATORS L5).</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The IANA zone where the person is, if she said so.</summary>
    public string? Zone { get; init; }

    /// <summary>The number to phone, sealed; gone a week after the appointment.</summary>
    public Sealed? Phone { get; init; }

    /// <summary>Whether and when she may be reminded; nothing = not asked, and then she is not.</summary>
    public Agreement? Agreed { get; init; }

    /// <summary>Reminders that were sent of this version.</summary>
    public Reminders Reminded { get; init; }

    /// <summary>The version that the lawyer was told of; 0 = none.</summary>
    public int ToldLawyer { get; init; }

    /// <summary>By phone: whether she still wants to be phoned.</summary>
    public PhoneLock Lock { get; init; }

    /// <summary>Her number stands on this screen now; null while it stands on none.</summary>
    public NumberSeen? Seen { get; init; }

    /// <summary>The line of the reach log that its mark was counted by; null while it is not marked.</summary>
    public long? Line { get; init; }

    /// <summary>Nobody may phone her, and nobody sees her number.</summary>
    public bool IsLocked => Way == ConsultationMode.Phone && Lock is (PhoneLock.Hidden or PhoneLock.Stopped or PhoneLock.Declined);

    /// <summary>When it ends.</summary>
    public DateTimeOffset End => Start.AddMinutes(Minutes);

    /// <summary>When and with whom.</summary>
    public Slot Slot => new(Lawyer, Start);

    /// <summary>Whether it takes its time: it stands.</summary>
    public bool Stands => State == BookingState.Booked;

    /// <summary>The same at another time, perhaps with another lawyer.</summary>
    public Booking To(Slot slot, int minutes, DateTimeOffset now) => this with
    {
        Version = Version + 1,
        Lawyer = slot.Lawyer,
        Start = slot.Start,
        Minutes = minutes,
        Was = ToldLawyer > 0 ? Was ?? Slot : Was,
        // Whoever has it now was told of none of it.
        ToldLawyer = slot.Lawyer == Lawyer ? ToldLawyer : 0,
        MoveAsked = null,
        MovedByStaff = false,
        ChangedAt = now,
        Reminded = Reminders.None,
        Lock = Lock == PhoneLock.Confirmed ? PhoneLock.Open : Lock,
    };

    /// <summary>Whether it is a consultation in the chat that is on: from ten minutes before until an hour after its end.</summary>
    public bool IsTalk(DateTimeOffset now)
        => Stands && Way == ConsultationMode.Chat && now >= Start - TalkBefore && now < End + TalkAfter;
}
