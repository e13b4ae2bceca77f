using Outreach.Content;
using Outreach.Events.Sheets;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Events.Codes;

/// <summary>The codes of events: who comes by one is counted to the event and to its region (R9).</summary>
internal sealed class EventCodes(IEventStore kept, CurrentWords words) : ISourceCodes
{
    private const string Kind = "event";

    /// <summary>The event whose code it is, where its place is known.</summary>
    public Origin? Find(string code)
        => EventCode.Read(code) is { } read
            && kept.Sheets.FirstOrDefault(sheet => sheet.Code == read && sheet.State != SheetState.Rejected) is { } sheet
            && Mark(sheet) is { } mark
                ? new Origin($"{Kind}-{(sheet.Approved?.Facts ?? sheet.Facts).Raion}", mark)
                : null;

    /// <summary>How who came by its code is counted; null while its place is not known.</summary>
    private string? Mark(EventSheet sheet)
        => EventPlaces.RegionOf((sheet.Approved?.Facts ?? sheet.Facts).Raion, words.Regions) is { } region
            ? $"{region.Id}/{sheet.Code}"
            : null;
}
