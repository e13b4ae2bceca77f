namespace Outreach.LiteDb;

/// <summary>Something that a caller wants of the books.</summary>
internal abstract class Job(bool writes)
{
    /// <summary>Whether it needs a transaction.</summary>
    public bool Writes => writes;

    /// <summary>What was wrong with the job itself when it last ran; a disk's trouble is nobody's fault.</summary>
    public Exception? Fault { get; protected set; }

    public abstract void Run(ChangeApplier books);

    public abstract void Complete();

    public abstract void Fail(Exception cause);
}
