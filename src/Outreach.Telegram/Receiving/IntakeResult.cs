namespace Outreach.Telegram.Receiving;

/// <summary>How far a batch was stored.</summary>
/// <param name="Offset">The first update that must come again, or come next.</param>
/// <param name="Trouble">Why not all were stored.</param>
internal sealed record IntakeResult(int Offset, Exception? Trouble);
