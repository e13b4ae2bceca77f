using Outreach.Flows.Definitions;

namespace Outreach.Hotline.Actions;

/// <summary>What a locked phone would show of a colleague's words.</summary>
internal static class FirstWords
{
    /// <summary>The word that would tell whoever looks at the phone what it is about; null when there is none.</summary>
    public static string? Tells(string words) => LockedScreen.Tells($"💬 {words}");
}
