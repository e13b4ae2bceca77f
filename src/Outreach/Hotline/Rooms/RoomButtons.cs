using System.Globalization;
using Outreach.Messaging.Screens;

namespace Outreach.Hotline.Rooms;

/// <summary>
/// What stands behind buttons in the staff's group: <c>action-number</c>, and perhaps <c>-more</c>. Anybody can forge it.
/// </summary>
internal static class RoomButtons
{
    /// <summary>A button.</summary>
    public static Button Of(string action, long number, string title, string? more = null)
        => new(string.Create(CultureInfo.InvariantCulture, $"{action}-{number}{(more is null ? string.Empty : $"-{more}")}"), title);

    /// <summary>What was pressed; false when it is nothing of ours.</summary>
    public static bool TryRead(string data, out string action, out long number, out string more)
    {
        (action, number, more) = (string.Empty, 0, string.Empty);
        if (!ButtonData.TryParse(data, out var button) || button.Code.Split('-') is not [var what, var of, .. var rest])
            return false;
        (action, more) = (what, rest.Length > 0 ? rest[0] : string.Empty);
        return long.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
