using System.Text.Json.Serialization;

namespace Outreach.Channels;

/// <summary>How messages are written before they are sealed.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InboundMessage))]
[JsonSerializable(typeof(Outgoing))]
[JsonSerializable(typeof(string))]
public sealed partial class ChannelsJson : JsonSerializerContext;
