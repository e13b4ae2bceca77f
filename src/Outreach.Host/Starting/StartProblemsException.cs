using System.Diagnostics.CodeAnalysis;

namespace Outreach.Host.Starting;

/// <summary>Why the program cannot start: everything at once, each with the way to mend it.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It is made in one way, with its problems.")]
internal sealed class StartProblemsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
