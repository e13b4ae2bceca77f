namespace Outreach.Web.Simulator;

/// <summary>A button under a message.</summary>
/// <param name="Data">What comes back when it is pressed.</param>
/// <param name="Label">What stands on it.</param>
internal sealed record PhoneButton(string Data, string Label);
