using System.Globalization;
using Outreach.Tables;

namespace Outreach.Reach;

/// <summary>
/// The counts of the hotline as they are shown: to who does not lead it no cell of fewer than eleven, nor a total from which one could be
/// told.
/// </summary>
/// <param name="Count">The counts.</param>
/// <param name="Guarded">Whether small cells are hidden.</param>
public sealed record HotlineFigures(HotlineCount Count, bool Guarded)
{
    private const string Hidden = "–";

    /// <summary>Contacts.</summary>
    public string H1 => Cell(Count.H1);

    /// <summary>Genuine ones; hidden where what is left out could be told from it.</summary>
    public string H2 => Guarded && Count.H1 - Count.H2 is > 0 and < DisclosureGuard.Strict ? Hidden : Cell(Count.H2);

    /// <summary>People helped.</summary>
    public string H3 => Cell(Count.H3);

    /// <summary>Median and P90 of the first answer, and the share within the target.</summary>
    public string H4 => Guarded && Count.H4 < DisclosureGuard.Strict
        ? Hidden
        : $"{Wait(Count.H4Median)} / {Wait(Count.H4P90)}, {Share(Count.H4InTarget)}";

    /// <summary>Abandoned.</summary>
    public string H5 => Cell(Count.H5);

    /// <summary>Red signals.</summary>
    public string H6 => Cell(Count.H6);

    /// <summary>Median and P90 of the time until somebody took one.</summary>
    public string H6Wait => Guarded && Count.H6 < DisclosureGuard.Strict ? Hidden : $"{Wait(Count.H6Median)} / {Wait(Count.H6P90)}";

    private string Cell(int count) => Guarded
        ? DisclosureGuard.Guard(Family.Hotline, count).ToString()
        : count.ToString(CultureInfo.InvariantCulture);

    private static string Wait(long? seconds) => seconds is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known / 60}:{known % 60:00}")
        : Hidden;

    private static string Share(double? share)
        => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(known * 100)}%") : Hidden;
}
