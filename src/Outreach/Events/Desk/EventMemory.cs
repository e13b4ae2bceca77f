using Outreach.Events.Sheets;

namespace Outreach.Events.Desk;

/// <summary>What a colleague is in the middle of with a sheet.</summary>
/// <param name="Id">The sheet.</param>
/// <param name="Step">The question that is open.</param>
/// <param name="First">She goes through all of them for the first time; else one is changed and the whole sheet comes back.</param>
/// <param name="Part">The region whose raions are shown; of the whole sheet: that its questions are shown to be changed.</param>
/// <param name="Deed">What a second person wants to say a word for: back, reject.</param>
/// <param name="Version">The version that a second person sees.</param>
internal sealed record EventMemory(
    long Id, SheetStep Step = SheetStep.Review, bool First = false, string? Part = null, string? Deed = null, int Version = 0);
