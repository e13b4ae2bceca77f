using Outreach.Privacy;

namespace Outreach.Flows.Joining;

/// <summary>Remembers codes that were sent by SMS: each costs money, and can frighten whoever gets it unasked.</summary>
public interface ICodeStore
{
    /// <summary>
    /// How many codes this person asked for since then, or went to this number; at most <see cref="CodeChange.Kept"/> back.
    /// </summary>
    Task<int> Sent(PersonKey key, DateTimeOffset since, CancellationToken cancellation);
}
