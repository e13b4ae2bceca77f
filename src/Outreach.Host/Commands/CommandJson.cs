using System.Text.Json.Serialization;

namespace Outreach.Host.Commands;

/// <summary>How request and answer are written on the command socket, one line each.</summary>
[JsonSerializable(typeof(CommandRequest))]
[JsonSerializable(typeof(CommandOutput))]
internal sealed partial class CommandJson : JsonSerializerContext;
