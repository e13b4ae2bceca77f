using Outreach.Storage;

namespace Outreach.Messaging.DeadLettering;

/// <summary>A message that was given up is not kept any longer; the ledger counts one that came as dealt with.</summary>
/// <param name="Id">Its number.</param>
public sealed record LetterForgotten(long Id) : Change;
