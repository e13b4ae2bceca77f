using System.Text.Json.Serialization;
using Outreach.Hotline.OperatorDesk;

namespace Outreach.Hotline;

/// <summary>How what is sealed of cases, and what colleagues are in the middle of, is written.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(CaseMemory))]
internal sealed partial class HotlineJson : JsonSerializerContext;
