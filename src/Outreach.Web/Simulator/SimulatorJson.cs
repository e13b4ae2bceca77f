using System.Text.Json.Serialization;

namespace Outreach.Web.Simulator;

/// <summary>How the page and the simulator write to each other.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PhonesView))]
[JsonSerializable(typeof(StaffView))]
[JsonSerializable(typeof(RoomGesture.Say), TypeInfoPropertyName = "RoomSay")]
[JsonSerializable(typeof(RoomGesture.Reply), TypeInfoPropertyName = "RoomReply")]
[JsonSerializable(typeof(RoomGesture.Press), TypeInfoPropertyName = "RoomPress")]
[JsonSerializable(typeof(Gesture.Write), TypeInfoPropertyName = "Write")]
[JsonSerializable(typeof(Gesture.Edit), TypeInfoPropertyName = "Edit")]
[JsonSerializable(typeof(Gesture.Press), TypeInfoPropertyName = "Press")]
[JsonSerializable(typeof(Gesture.Open), TypeInfoPropertyName = "Open")]
[JsonSerializable(typeof(Gesture.Show), TypeInfoPropertyName = "Show")]
[JsonSerializable(typeof(Gesture.Block), TypeInfoPropertyName = "Block")]
[JsonSerializable(typeof(Gesture.Unblock), TypeInfoPropertyName = "Unblock")]
internal sealed partial class SimulatorJson : JsonSerializerContext;
