namespace Outreach.Jobs.Retention;

/// <summary>
/// One class of what is kept for a time and then forgotten by itself (SAFETY, "Keep and delete"). Each folder registers what is its own;
/// <see cref="RetentionEngine"/> does all the rest: holds, commits, the audit log, health.
/// </summary>
public interface IRetentionClass
{
    /// <summary>Its name, such as case-words: in commands, holds and the audit log.</summary>
    string Name { get; }

    /// <summary>How long it is kept and by which setting, for operators.</summary>
    string Kept { get; }

    /// <summary>How often it is looked for.</summary>
    TimeSpan Every { get; }

    /// <summary>
    /// What is over by then, of what is kept now. Read while it is forgotten, and only looked at in a preview: nothing is to be changed
    /// here.
    /// </summary>
    IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, CancellationToken cancellation);
}
