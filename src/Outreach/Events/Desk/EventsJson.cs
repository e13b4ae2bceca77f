using System.Text.Json.Serialization;

namespace Outreach.Events.Desk;

/// <summary>How it is written what a colleague is in the middle of.</summary>
[JsonSerializable(typeof(EventMemory))]
internal sealed partial class EventsJson : JsonSerializerContext;
