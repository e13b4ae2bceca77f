using System.Collections.Concurrent;

namespace Outreach.Jobs.Retention;

/// <summary>How forgetting fares, for health.</summary>
public sealed class RetentionHealth
{
    private readonly ConcurrentDictionary<string, string> _troubles = new();

    /// <summary>When all that was due was last looked for; null = not yet since the start.</summary>
    public DateTimeOffset? LastRun { get; private set; }

    /// <summary>Classes that broke off when they were last looked for, with the kind of failure.</summary>
    public IReadOnlyDictionary<string, string> Troubles => _troubles;

    internal void Ran(IReadOnlyList<ClassRun> runs, DateTimeOffset at)
    {
        foreach (var run in runs)
        {
            if (run.Trouble is { } trouble)
                _troubles[run.Name] = trouble;
            else
                _troubles.TryRemove(run.Name, out _);
        }

        LastRun = at;
    }
}
