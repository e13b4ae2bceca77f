namespace Outreach.Reach;

/// <summary>The four counts of INDICATORS.</summary>
/// <param name="R1">People actively reached: answered something or opened a lesson.</param>
/// <param name="R2">People who learned: finished a lesson.</param>
/// <param name="R3">People who finished every lesson.</param>
/// <param name="R4">Contacts: sessions, a silence of 30 minutes starts a new one.</param>
public sealed record ReachCount(int R1, int R2, int R3, int R4);
