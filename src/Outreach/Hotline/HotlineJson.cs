using System.Text.Json.Serialization;
using Outreach.Hotline.OperatorDesk;
using Outreach.Hotline.Rooms;
using Outreach.Messaging.Screens;

namespace Outreach.Hotline;

/// <summary>How what is sealed of cases, and what colleagues are in the middle of, is written.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(CaseMemory))]
[JsonSerializable(typeof(MediaFile))]
[JsonSerializable(typeof(TopicView))]
[JsonSerializable(typeof(RoomView))]
internal sealed partial class HotlineJson : JsonSerializerContext;
