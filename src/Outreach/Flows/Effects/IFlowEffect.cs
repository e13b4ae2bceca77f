namespace Outreach.Flows.Effects;

/// <summary>Something that a flow can have done by name. Upper floors add their own.</summary>
public interface IFlowEffect
{
    /// <summary>The name that stands behind <c>do:</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Decides what is to be written with the turn. Nothing is done until the turn is committed; where what it needs was taken meanwhile,
    /// the turn is decided anew and this is asked again.
    /// </summary>
    ValueTask<EffectOutcome> Do(ChoiceCall call, CancellationToken cancellation);
}
