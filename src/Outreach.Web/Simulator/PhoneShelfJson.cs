using System.Text.Json.Serialization;

namespace Outreach.Web.Simulator;

/// <summary>How simulated phones are written before they are sealed.</summary>
[JsonSerializable(typeof(IReadOnlyList<KeptPhone>))]
internal sealed partial class PhoneShelfJson : JsonSerializerContext;
