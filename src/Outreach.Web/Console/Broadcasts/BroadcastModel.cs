namespace Outreach.Web.Console.Broadcasts;

/// <summary>A broadcast, as whoever looks sees it.</summary>
public sealed record BroadcastModel
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The version that is seen: it is decided on this one.</summary>
    public required int Version { get; init; }

    /// <summary>How it stands, as its board in the chat says it.</summary>
    public required string Board { get; init; }

    /// <summary>For whom it is.</summary>
    public required string For { get; init; }

    /// <summary>When it goes.</summary>
    public required string When { get; init; }

    /// <summary>What it says, by language; none for who only sees how far it came.</summary>
    public required IReadOnlyList<(string Language, string Name, string Text)> Texts { get; init; }

    /// <summary>What can be done.</summary>
    public required IReadOnlyList<Deed> Deeds { get; init; }

    /// <summary>What became of what was done last; null = nothing was.</summary>
    public string? Told { get; init; }

    /// <summary>Something that can be done.</summary>
    /// <param name="To">Where the button goes, under the broadcast.</param>
    /// <param name="Label">What stands on it.</param>
    /// <param name="Kind">How it looks.</param>
    /// <param name="Sure">What is asked first, where nothing brings it back; null = nothing is.</param>
    public sealed record Deed(string To, string Label, string? Kind, string? Sure = null);
}
