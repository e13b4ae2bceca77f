using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Outreach.Hotline.Cases;
using Outreach.Privacy;

namespace Outreach.Hotline.Rooms;

/// <summary>What stands in the staff's group, as it is kept. What cannot be read is made anew.</summary>
public sealed class RoomViews(IHotlineStore kept, ISealer sealer)
{
    /// <summary>The number under which the room itself is kept: no case has it.</summary>
    private const long Room = 0;

    private readonly ConcurrentDictionary<long, (byte[] Bytes, TopicView View)> _opened = new();

    /// <summary>The case of a topic; null = none that is known.</summary>
    public long? CaseOf(string thread)
        => kept.Board.Views.Keys.Where(static key => key > Room).Select(Topic).FirstOrDefault(view => view?.Thread == thread)?.Case;

    /// <summary>Whether the room asks as what a case ends.</summary>
    public bool IsEnding(long id) => kept.Board.Views.ContainsKey(-id);

    /// <summary>As what a case ends of which the room asks what it was about; null while it asks as what.</summary>
    public CaseOutcome? EndsAs(long id)
        => kept.Board.Views.TryGetValue(-id, out var asked) && Open(asked, HotlineJson.Default.String) is { Length: > 0 } name
            // A version before wrote the case's number.
            && !char.IsAsciiDigit(name[0]) && Enum.TryParse<CaseOutcome>(name, out var known) && CaseOutcomes.Chosen.Contains(known)
            ? known
            : null;

    /// <summary>The room asks as what a case ends, and then what it was about; or does so no more.</summary>
    public HotlineChange Ending(long id, bool asks, CaseOutcome? known = null) => new HotlineChange.Viewed(
        -id, asks ? sealer.Seal(known?.ToString() ?? string.Empty, HotlineJson.Default.String) : null);

    /// <summary>All cases of which something stands there.</summary>
    internal IEnumerable<TopicView> Topics => kept.Board.Views.Keys.Where(static key => key > Room).Select(Topic).OfType<TopicView>();

    /// <summary>What of a case stands there.</summary>
    internal TopicView? Topic(long id)
    {
        if (!kept.Board.Views.TryGetValue(id, out var view))
            return null;
        if (_opened.TryGetValue(id, out var known) && ReferenceEquals(known.Bytes, view.Bytes))
            return known.View;
        if (Open(view, HotlineJson.Default.TopicView) is not { } topic)
            return null;
        _opened[id] = (view.Bytes, topic);
        return topic;
    }

    /// <summary>What of no case stands there.</summary>
    internal RoomView Whole => kept.Board.Views.TryGetValue(Room, out var view)
        ? Open(view, HotlineJson.Default.RoomView) ?? new RoomView()
        : new RoomView();

    /// <summary>This of a case stands there now.</summary>
    internal HotlineChange Stands(TopicView view)
        => new HotlineChange.Viewed(view.Case, sealer.Seal(view, HotlineJson.Default.TopicView));

    /// <summary>This of no case stands there now.</summary>
    internal HotlineChange Stands(RoomView view) => new HotlineChange.Viewed(Room, sealer.Seal(view, HotlineJson.Default.RoomView));

    /// <summary>Nothing of a case stands there any more.</summary>
    internal IReadOnlyList<HotlineChange> Gone(long id)
    {
        _opened.TryRemove(id, out _);
        return [new HotlineChange.Viewed(id, View: null), Ending(id, asks: false)];
    }

    private T? Open<T>(Sealed view, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return sealer.Open(view, type);
        }
        catch (Exception damage) when (damage is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
