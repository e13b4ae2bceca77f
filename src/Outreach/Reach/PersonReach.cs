using Outreach.People;

namespace Outreach.Reach;

/// <summary>What one person did in a period.</summary>
internal sealed class PersonReach
{
    public HashSet<string> Opened { get; } = [];

    public Dictionary<string, ReachEntry> Finished { get; } = [];

    public int Sessions { get; private set; }

    public bool Active { get; private set; }

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
        Newest = entry.Id;
    }

    /// <summary>Adds what she did by another channel. The newest line says who she is; what it does not know, the other may.</summary>
    public void Add(PersonReach other)
    {
        Opened.UnionWith(other.Opened);
        foreach (var (unit, entry) in other.Finished)
        {
            if (!Finished.TryGetValue(unit, out var known) || known.Id < entry.Id)
                Finished[unit] = entry;
        }

        Sessions += other.Sessions;
        Active |= other.Active;
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
        }
    }
}
