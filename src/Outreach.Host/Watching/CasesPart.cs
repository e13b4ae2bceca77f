namespace Outreach.Host.Watching;

/// <summary>How people fare who write with staff.</summary>
/// <param name="OnDuty">Colleagues who are there.</param>
/// <param name="Open">Cases that are not over.</param>
/// <param name="Waiting">Cases that nobody has.</param>
/// <param name="OldestRedSeconds">How long the oldest urgent case waits for somebody; null = none does.</param>
internal sealed record CasesPart(int OnDuty, int Open, int Waiting, double? OldestRedSeconds);
