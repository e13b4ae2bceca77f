using System.Text.Json.Serialization;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;

namespace Outreach.Messaging;

/// <summary>How messages are written before they are sealed.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InboundMessage))]
[JsonSerializable(typeof(Outgoing))]
[JsonSerializable(typeof(string))]
public sealed partial class MessagingJson : JsonSerializerContext;
