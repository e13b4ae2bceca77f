namespace Outreach.Flows.Engine;

/// <summary>Signs that are a whole message.</summary>
internal static class Signs
{
    private static readonly string[] OnwardSigns
        = ["+", "➕", "👍", "👌", "✅", "✔", "☑", "➡", "▶", "⏩", "⏭", "👉", "🆗", "→", ">", "💪", "🤝", "😊", "🙂", "👏", "🔥", "💯"];

    /// <summary>A nod, or an arrow to the next.</summary>
    public static bool Onward(string words) => OnwardSigns.Any(sign => words.Contains(sign, StringComparison.Ordinal));
}
