namespace Outreach.Web.Console.Today;

/// <summary>What waits for whoever looks, how the campaign goes, and what is unwell.</summary>
public sealed record TodayModel
{
    /// <summary>What waits, the most urgent first.</summary>
    public required IReadOnlyList<Item> Waits { get; init; }

    /// <summary>Counts, each with what it counts; none where she may not see them.</summary>
    public required IReadOnlyList<(string Count, string Of)> Pulse { get; init; }

    /// <summary>What is unwell; null where she is not told.</summary>
    public IReadOnlyList<string>? Troubles { get; init; }

    /// <summary>Something that waits.</summary>
    /// <param name="Text">What.</param>
    /// <param name="Page">The page where it is done; null = in the chat.</param>
    /// <param name="Lines">The first of them.</param>
    public sealed record Item(string Text, string? Page, IReadOnlyList<Item.Line> Lines)
    {
        /// <summary>One of them.</summary>
        /// <param name="Text">What it says.</param>
        /// <param name="Page">Its page.</param>
        public sealed record Line(string Text, string Page);
    }
}
