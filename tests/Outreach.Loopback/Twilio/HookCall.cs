using System.Net;

namespace Outreach.Loopback.Twilio;

/// <summary>A call of Twilio's to the program, and how it was answered.</summary>
/// <param name="Url">The outside address.</param>
/// <param name="Fields">What it said.</param>
/// <param name="Status">The answer; nothing when there was none.</param>
/// <param name="Body">What the answer said.</param>
public sealed record HookCall(string Url, IReadOnlyList<KeyValuePair<string, string>> Fields, HttpStatusCode? Status, string Body);
