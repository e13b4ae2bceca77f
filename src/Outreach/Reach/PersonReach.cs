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

    /// <summary>What she told of herself, whenever she told it.</summary>
    public void Learn(ReachEntry entry)
    {
        Profile = entry.Profile;
        Channel = entry.Channel;
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
