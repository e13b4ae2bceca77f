namespace Outreach.Jobs;

/// <summary>
/// A duty that is this worker's. It saves work: two who hold it for a moment disturb each other, and the store's own guards see that
/// nothing goes wrong.
/// </summary>
/// <param name="sure">Whether it is still known to be ours; asked often, at once, and without the store.</param>
/// <param name="lost">Cancelled once it is another's: whatever is done under it ends.</param>
public sealed class Duty(Func<bool> sure, CancellationToken lost)
{
    /// <summary>One that nobody else can take.</summary>
    public static Duty ForEver { get; } = new(static () => true, CancellationToken.None);

    /// <summary>Cancelled once it is another's.</summary>
    public CancellationToken Lost => lost;

    /// <summary>
    /// Whether it is known to be ours: asked before every turn and every send. Who is not sure begins nothing, and waits until it is or the
    /// duty is lost.
    /// </summary>
    public bool Sure => !lost.IsCancellationRequested && sure();
}
