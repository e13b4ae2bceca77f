using System.Text.Json.Serialization;

namespace Outreach.LiteDb.Copies;

/// <summary>How a copy says what it is.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CopyHead))]
internal sealed partial class CopyJson : JsonSerializerContext;
