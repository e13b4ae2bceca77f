namespace Outreach.Web.Simulator;

/// <summary>A topic as it stands in the simulated group.</summary>
/// <param name="Thread">Its number; empty = the general one.</param>
/// <param name="Title">Its title; the page names the general one.</param>
internal sealed record PlayedTopic(string Thread, string Title)
{
    /// <summary>Whether it is the general one.</summary>
    public bool IsGeneral => Thread.Length == 0;

    /// <summary>Whether nobody can write there any more.</summary>
    public bool Closed { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PhoneMessage> Messages { get; init; } = [];
}
