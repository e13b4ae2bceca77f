using System.Text.Json.Serialization;
using Outreach.Staff.Commands;
using Outreach.Staff.Team;

namespace Outreach.Staff;

/// <summary>How what staff are in the middle of is written before it is sealed.</summary>
[JsonSerializable(typeof(DeskState))]
[JsonSerializable(typeof(InviteMemory))]
[JsonSerializable(typeof(string))]
internal sealed partial class StaffJson : JsonSerializerContext;
