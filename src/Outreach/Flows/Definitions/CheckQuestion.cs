using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>A question of a check.</summary>
/// <param name="Id">Its id within the check.</param>
/// <param name="Risky">The answer that is a bad sign: yes or no.</param>
/// <param name="Points">What it weighs.</param>
/// <param name="Stops">Whether it alone makes the result the worst.</param>
/// <param name="Sign">The bad sign in a few words, as the result names it.</param>
public sealed record CheckQuestion(string Id, string Risky, int Points, bool Stops, Words Sign)
{
    /// <summary>The answer "yes".</summary>
    public const string Yes = "yes";

    /// <summary>The answer "no".</summary>
    public const string No = "no";

    /// <summary>The answer "I do not know": half of the points.</summary>
    public const string Unknown = "unknown";

    /// <summary>The step that asks it.</summary>
    public string Step => $"q-{Id}";

    /// <summary>Whether the answer is the bad sign.</summary>
    public bool IsRisky(IReadOnlyDictionary<string, string> answers) => answers.GetValueOrDefault(Id) == Risky;

    /// <summary>What the answer weighs, in half points.</summary>
    public int Halves(IReadOnlyDictionary<string, string> answers)
        => IsRisky(answers) ? Points * 2 : answers.GetValueOrDefault(Id) is Yes or No ? 0 : Points;
}
