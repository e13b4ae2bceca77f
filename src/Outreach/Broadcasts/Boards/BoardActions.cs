using System.Globalization;

namespace Outreach.Broadcasts.Boards;

/// <summary>What stands behind the buttons of a board: what is wanted, of which broadcast, and of which version of it.</summary>
internal static class BoardActions
{
    /// <summary>The command that draws them, and takes their presses.</summary>
    public const string Command = "broadcast";

    /// <summary>The command that sends a draft to its sender alone.</summary>
    public const string TestCommand = "announce-test";

    public const string Approve = "approve";
    public const string Back = "back";
    public const string CallOff = "off";
    public const string Now = "now";
    public const string When = "when";
    public const string Pause = "pause";
    public const string GoOn = "go";
    public const string Stop = "stop";
    public const string StopSure = "stopsure";
    public const string Keep = "keep";

    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        Approve,
        Back,
        CallOff,
        Now,
        When,
        Pause,
        GoOn,
        Stop,
        StopSure,
        Keep,
    };

    public static string Of(string action, Broadcast broadcast)
        => string.Create(CultureInfo.InvariantCulture, $"{action}-{broadcast.Id}-{broadcast.Version}");

    /// <summary>Reads it; false when it is none of ours: what stands behind a button she may have written herself.</summary>
    public static bool TryRead(string text, out string action, out long id, out int version)
    {
        (id, version) = (0, 0);
        var parts = text.Split('-');
        action = parts[0];
        return parts.Length == 3 && All.Contains(action) && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out id)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
