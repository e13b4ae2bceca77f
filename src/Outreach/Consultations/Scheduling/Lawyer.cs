using NodaTime;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Consultations.Scheduling;

/// <summary>A lawyer's card: what she can be booked for, and when.</summary>
public sealed record Lawyer
{
    /// <summary>Her number in this store.</summary>
    public required long Id { get; init; }

    /// <summary>Rises with every change.</summary>
    public int Version { get; init; }

    /// <summary>What staff call her, sealed; whoever books never sees it.</summary>
    public required Sealed Name { get; init; }

    /// <summary>
    /// Her place among the people, once she is on the staff; null before, and once she left: then nobody can be booked by this card.
    /// </summary>
    public PersonId? Person { get; init; }

    /// <summary>The IANA zone in which her hours are meant.</summary>
    public required string Zone { get; init; }

    /// <summary>The languages she speaks.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>Her topics; empty = all.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Ids of regions.yaml: whom she knows best, and where she can be met.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>How she talks with people.</summary>
    public IReadOnlyList<ConsultationMode> Ways { get; init; } = [];

    /// <summary>Where she receives people, as it is told to whoever meets her there.</summary>
    public string? Office { get; init; }

    /// <summary>Minutes of a consultation.</summary>
    public int SlotMinutes { get; init; } = 30;

    /// <summary>Minutes between two.</summary>
    public int BreakMinutes { get; init; } = 10;

    /// <summary>The most consultations a day.</summary>
    public int MostPerDay { get; init; } = 8;

    /// <summary>No new bookings for now; those there are stay.</summary>
    public bool Paused { get; init; }

    /// <summary>She blocked us, stopped or hid the chat: what she is told does not reach her.</summary>
    public bool IsDeaf { get; init; }

    /// <summary>Which secret address of her calendar is open, from 1 on; negative once that one is shut, 0 while there was none.</summary>
    public int Feed { get; init; }

    /// <summary>Hours of every week.</summary>
    public IReadOnlyList<WeeklyHours> Weekly { get; init; } = [];

    /// <summary>Hours of single dates, in place of those of the week.</summary>
    public IReadOnlyList<ExtraHours> Extra { get; init; } = [];

    /// <summary>When she is away.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>Whether she can be booked at all: where nobody would hear of it nobody would come.</summary>
    public bool Offers => !Paused && Person is not null && !IsDeaf;

    /// <summary>Whether she can be booked for this.</summary>
    public bool Suits(SlotWish wish)
        => Offers && Languages.Contains(wish.Language) && Ways.Contains(wish.Way)
            && (Topics.Count == 0 || wish.Topic is null || Topics.Contains(wish.Topic))
            && (wish.Way != ConsultationMode.Meet || wish.Place is null || Places.Contains(wish.Place));

    /// <summary>The card once she is no lawyer of ours any more.</summary>
    public Lawyer Left() => this with { Version = Version + 1, Person = null, Paused = true, IsDeaf = false, Feed = -Math.Abs(Feed) };

    /// <summary>Her hours on a date, whether she is away or not: its own, where it has some, else those of its weekday.</summary>
    public IReadOnlyList<DayHours> HoursOn(LocalDate date)
    {
        List<DayHours> own = [.. Extra.Where(extra => extra.Date == date).Select(static extra => extra.Hours)];
        return own.Count > 0 ? own : [.. Weekly.Where(weekly => weekly.Day == date.DayOfWeek).Select(static weekly => weekly.Hours)];
    }

    /// <summary>Whether she is away at any time of this.</summary>
    public bool IsAway(LocalDateTime from, LocalDateTime until) => Absences.Any(absence => absence.Takes(from, until));
}
