using System.Text.Json.Serialization;
using Outreach.Consultations.CoordinatorDesk;

namespace Outreach.Consultations;

/// <summary>How what is sealed of consultations, and what staff are in the middle of, is written.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(LawyersMemory))]
[JsonSerializable(typeof(WalkIn))]
internal sealed partial class ConsultationJson : JsonSerializerContext;
