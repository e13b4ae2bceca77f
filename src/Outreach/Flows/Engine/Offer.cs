namespace Outreach.Flows.Engine;

/// <summary>Something offered on a screen.</summary>
/// <param name="Id">The option's or list entry's id.</param>
/// <param name="Label">What stood on it.</param>
public sealed record Offer(string Id, string Label)
{
    /// <summary>The id of going on to the next screen.</summary>
    public const string Next = ">";

    /// <summary>The id of going on to the next message of the same screen, which is too long for one SMS.</summary>
    public const string More = ">>";

    /// <summary>The id of going on to the further entries of a long list.</summary>
    public const string Further = ">>>";
}
