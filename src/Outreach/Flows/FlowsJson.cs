using System.Text.Json.Serialization;
using Outreach.Flows.Engine;

namespace Outreach.Flows;

/// <summary>How a talk is written before it is sealed.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Session))]
public sealed partial class FlowsJson : JsonSerializerContext;
