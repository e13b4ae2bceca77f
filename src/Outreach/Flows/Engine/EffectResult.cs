using Outreach.Content;

namespace Outreach.Flows.Engine;

/// <summary>What became of an errand.</summary>
public abstract record EffectResult
{
    private EffectResult()
    {
    }

    /// <summary>The code is on its way.</summary>
    public sealed record CodeSent(PendingCode Code) : EffectResult;

    /// <summary>Both are one person now.</summary>
    public sealed record Joined : EffectResult;

    /// <summary>An effect is done.</summary>
    /// <param name="Detail">What can be shown of it, as {detail}.</param>
    /// <param name="Ends">What she chose for it is needed no more, and is forgotten with it: her number among it.</param>
    public sealed record Done(Words? Detail, bool Ends = false) : EffectResult;

    /// <summary>It cannot be done.</summary>
    /// <param name="Why">The sentence of texts.yaml that says why.</param>
    public sealed record Failed(string Why) : EffectResult;
}
