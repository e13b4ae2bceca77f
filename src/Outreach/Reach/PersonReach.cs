using Outreach.People;

namespace Outreach.Reach;

/// <summary>What one person did in a period.</summary>
internal sealed class PersonReach
{
    public HashSet<string> Opened { get; } = [];

    public Dictionary<string, ReachEntry> Finished { get; } = [];

    /// <summary>What was asked before and after each lesson, the newest time.</summary>
    public Dictionary<string, KnowledgeGain> Measured { get; } = [];

    private Dictionary<string, ReachEntry> AskedBefore { get; } = [];

    public int Sessions { get; private set; }

    /// <summary>Events by whose code she came: region and code of each.</summary>
    public HashSet<string> Events { get; } = [];

    /// <summary>The region of the event by whose code she came last.</summary>
    private string? EventRegion { get; set; }

    /// <summary>Where she counts as reached: an event's people in its region.</summary>
    public string Region => EventRegion ?? ReachTraits.RegionOf(this);

    /// <summary>Whether she counts as reached (R6).</summary>
    public bool Reached => Active || Events.Count > 0;

    /// <summary>Consultations asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>For each consultation that took place: minutes from the request to it.</summary>
    public List<long> Waits { get; } = [];

    /// <summary>Consultations to which she did not come.</summary>
    public int Missed { get; private set; }

    /// <summary>Requests for which nothing could be offered in time.</summary>
    public int Unmet { get; private set; }

    /// <summary>Seconds until each contact of hers with the hotline was answered.</summary>
    public List<long> Answers { get; } = [];

    /// <summary>Seconds until each red one was taken.</summary>
    public List<long> Taken { get; } = [];

    private readonly Dictionary<ReachKind, int> _hotline = [];

    public bool Active { get; private set; }

    /// <summary>When she was first active in the period; null where she was not.</summary>
    public DateTimeOffset? ActiveFrom { get; private set; }

    public bool Seen { get; private set; }

    public Profile Profile { get; private set; } = new();

    public string Channel { get; private set; } = string.Empty;

    /// <summary>The newest line that was learned from.</summary>
    private long Newest { get; set; }

    /// <summary>What she told of herself, whenever she told it.</summary>
    public void Learn(ReachEntry entry)
    {
        Profile = entry.Profile;
        Channel = entry.Channel;
        if (entry.Kind == ReachKind.CheckedIn)
            EventRegion = entry.Unit!.Split('/')[0];
        Newest = entry.Id;
    }

    /// <summary>How often something of the hotline happened.</summary>
    public int OfHotline(ReachKind kind) => _hotline.GetValueOrDefault(kind);

    /// <summary>Adds what she did by another channel. The newest line says who she is; what it does not know, the other may.</summary>
    public void Add(PersonReach other)
    {
        Opened.UnionWith(other.Opened);
        foreach (var (unit, entry) in other.Finished)
        {
            if (!Finished.TryGetValue(unit, out var known) || known.Id < entry.Id)
                Finished[unit] = entry;
        }

        foreach (var (unit, gain) in other.Measured)
        {
            if (!Measured.TryGetValue(unit, out var known) || known.Line < gain.Line)
                Measured[unit] = gain;
        }

        Events.UnionWith(other.Events);
        EventRegion = Newest < other.Newest ? other.EventRegion ?? EventRegion : EventRegion ?? other.EventRegion;
        Sessions += other.Sessions;
        Asked += other.Asked;
        Waits.AddRange(other.Waits);
        Missed += other.Missed;
        Unmet += other.Unmet;
        Answers.AddRange(other.Answers);
        Taken.AddRange(other.Taken);
        foreach (var (kind, count) in other._hotline)
            _hotline[kind] = OfHotline(kind) + count;
        Active |= other.Active;
        ActiveFrom = other.ActiveFrom < (ActiveFrom ?? DateTimeOffset.MaxValue) ? other.ActiveFrom : ActiveFrom;
        Seen |= other.Seen;
        (Profile, Channel, Newest) = Newest < other.Newest
            ? (other.Profile.Or(Profile), other.Channel, other.Newest)
            : (Profile.Or(other.Profile), Channel, Newest);
    }

    /// <summary>What she did within the period.</summary>
    public void Add(ReachEntry entry)
    {
        Seen = true;
        switch (entry.Kind)
        {
            case ReachKind.Contact:
                Sessions++;
                break;
            case ReachKind.UnitOpened:
                Active = true;
                Opened.Add(entry.Unit!);
                break;
            case ReachKind.Answered:
                Active = true;
                break;
            case ReachKind.UnitFinished:
                Active = true;
                Finished[entry.Unit!] = entry;
                break;
            case ReachKind.MeasuredBefore or ReachKind.MeasuredAfter:
                Active = true;
                if (KnowledgeGain.Of(entry, AskedBefore) is { } gain)
                    Measured[entry.Unit!] = gain;
                break;
            case ReachKind.CheckedIn:
                Events.Add(entry.Unit!);
                break;
            case ReachKind.ConsultationAsked:
                Asked++;
                break;
            case ReachKind.ConsultationGiven:
                // Who was served stands on the highest rung, and so on all below it.
                Active = true;
                Waits.Add(entry.Wait ?? 0);
                break;
            case ReachKind.ConsultationMissed:
                Missed++;
                break;
            case ReachKind.ConsultationUnmet:
                Unmet++;
                break;
            case ReachKind.HotlineAnswered:
                Answers.Add(entry.Wait ?? 0);
                break;
            case ReachKind.HotlineTaken:
                Taken.Add(entry.Wait ?? 0);
                break;
            case ReachKind.HotlineCalled or ReachKind.HotlineHelped or ReachKind.HotlineNotMeant or ReachKind.HotlineAbandoned
                or ReachKind.HotlineRed:
                Active |= entry.Kind == ReachKind.HotlineHelped;
                _hotline[entry.Kind] = OfHotline(entry.Kind) + 1;
                break;
        }

        // Lines come in the order in which they were written, which is that of time.
        if (Active)
            ActiveFrom ??= entry.At;
    }
}
