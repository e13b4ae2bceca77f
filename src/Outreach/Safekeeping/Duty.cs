namespace Outreach.Safekeeping;

/// <summary>
/// A duty that is this worker's. It saves work: two who hold it for a moment disturb each other, and the store's own guards see that nothing goes wrong.
/// </summary>
/// <param name="lost">Cancelled once it is another's: whatever is done under it ends.</param>
/// <param name="sure">Whether it is still known to be ours; asked often, at once, and without the store.</param>
public sealed class Duty(CancellationToken lost, Func<bool> sure)
{
    /// <summary>One that nobody else can take.</summary>
    public static Duty ForEver { get; } = new(CancellationToken.None, static () => true);

    /// <summary>Cancelled once it is another's.</summary>
    public CancellationToken Lost => lost;

    /// <summary>
    /// Whether it is known to be ours: asked before every turn and every send. Who is not sure begins nothing, and waits until it is or the duty is lost.
    /// </summary>
    public bool Sure => !lost.IsCancellationRequested && sure();
}
