using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>Something that a turn wants done outside the talk before it can go on.</summary>
public abstract record EffectRequest
{
    private EffectRequest()
    {
    }

    /// <summary>Send a code to this number.</summary>
    public sealed record SendCode(string Phone) : EffectRequest;

    /// <summary>Have an upper floor do something.</summary>
    public sealed record Effect(string Name) : EffectRequest;

    /// <summary>Join her with whom the code went to.</summary>
    public sealed record Join(PersonId Other) : EffectRequest;
}
