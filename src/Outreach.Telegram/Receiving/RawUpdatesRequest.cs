using System.Text.Json;
using Outreach.Telegram.Reading;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace Outreach.Telegram.Receiving;

/// <summary>getUpdates, answered with the updates as they are, so that each can be read by itself.</summary>
internal sealed class RawUpdatesRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first update wanted; all before it are forgotten by Telegram.</summary>
    public required int Offset { get; init; }

    /// <summary>At most this many.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>How many seconds Telegram waits for one.</summary>
    public required int Timeout { get; init; }

    /// <summary>The kinds wanted.</summary>
    public IEnumerable<UpdateType> AllowedUpdates { get; init; } = UpdateReader.Wanted;
}
