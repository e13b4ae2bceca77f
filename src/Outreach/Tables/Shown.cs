using System.Globalization;

namespace Outreach.Tables;

/// <summary>How a count may be shown.</summary>
/// <param name="Count">The count; null where it is hidden.</param>
/// <param name="Below">Hidden because it is 1 or more and below this; null where it is shown, or hidden for the sake of others.</param>
public sealed record Shown(long? Count, int? Below = null)
{
    /// <summary>Hidden for the sake of another cell: nothing is told of it.</summary>
    public static Shown Nothing { get; } = new(Count: null);

    /// <summary>Whether nothing, or no more than a bound, is told.</summary>
    public bool IsHidden => Count is null;

    /// <inheritdoc/>
    public override string ToString() => (Count, Below) switch
    {
        ({ } count, _) => count.ToString(CultureInfo.InvariantCulture),
        (_, { } below) => string.Create(CultureInfo.InvariantCulture, $"<{below}"),
        _ => "–",
    };
}
