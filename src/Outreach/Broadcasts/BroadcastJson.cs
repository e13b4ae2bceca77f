using System.Text.Json.Serialization;
using Outreach.Broadcasts.Drafting;

namespace Outreach.Broadcasts;

/// <summary>How what a broadcast says is written before it is sealed, and what its sender is in the middle of.</summary>
[JsonSerializable(typeof(Announcement))]
[JsonSerializable(typeof(DraftMemory))]
internal sealed partial class BroadcastJson : JsonSerializerContext;
