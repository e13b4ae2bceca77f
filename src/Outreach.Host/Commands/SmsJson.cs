using System.Text.Json.Serialization;

namespace Outreach.Host.Commands;

/// <summary>How the report is written with --json.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SmsReport))]
internal sealed partial class SmsJson : JsonSerializerContext;
