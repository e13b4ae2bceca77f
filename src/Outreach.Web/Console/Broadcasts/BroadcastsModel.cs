namespace Outreach.Web.Console.Broadcasts;

/// <summary>The broadcasts, the newest first.</summary>
/// <param name="Rows">Each of them; nobody's drafts.</param>
/// <param name="Told">What became of what was done last; null = nothing was.</param>
public sealed record BroadcastsModel(IReadOnlyList<BroadcastsModel.Row> Rows, string? Told = null)
{
    /// <summary>A broadcast.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Head">Number, state and first words.</param>
    /// <param name="Figures">How far it came; none before it began.</param>
    /// <param name="Waits">Whether whoever looks is to decide on it.</param>
    public sealed record Row(long Id, string Head, IReadOnlyList<string> Figures, bool Waits);
}
