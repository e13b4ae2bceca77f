using System.Text.Json.Serialization;

namespace Outreach.Twilio;

/// <summary>Reads what Twilio answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TakenMessage))]
[JsonSerializable(typeof(Refusal))]
internal sealed partial class TwilioJson : JsonSerializerContext;
