using System.Text.Json.Serialization;

namespace Outreach.Host.Watching;

/// <summary>How the answer is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Ready))]
internal sealed partial class HealthJson : JsonSerializerContext;
