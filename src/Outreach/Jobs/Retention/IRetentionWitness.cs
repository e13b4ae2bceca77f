using Outreach.Storage;

namespace Outreach.Jobs.Retention;

/// <summary>Writes down what was forgotten, in counts alone: the entry is kept with it or not at all.</summary>
public interface IRetentionWitness
{
    /// <summary>Some of a class was forgotten.</summary>
    /// <param name="name">The class.</param>
    /// <param name="count">How many.</param>
    /// <param name="by">By whom: the program, or the command line.</param>
    /// <param name="at">When.</param>
    Change Forgot(string name, int count, string by, DateTimeOffset at);

    /// <summary>All of some classes was looked for.</summary>
    /// <param name="runs">What came of it.</param>
    /// <param name="by">By whom.</param>
    /// <param name="at">When.</param>
    Change Ran(IReadOnlyList<ClassRun> runs, string by, DateTimeOffset at);
}
