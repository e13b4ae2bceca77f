namespace Outreach.Loopback.Running;

/// <summary>What the reach report counts.</summary>
/// <param name="R1">People actively reached.</param>
/// <param name="R2">People who finished a lesson.</param>
/// <param name="R3">People who finished every lesson.</param>
/// <param name="R4">Contacts.</param>
/// <param name="Opened">Who opened each lesson.</param>
/// <param name="Finished">Who finished each lesson.</param>
public sealed record Reached(int R1, int R2, int R3, int R4, IReadOnlyList<int> Opened, IReadOnlyList<int> Finished)
{
    /// <summary>What it must count of a crowd that never was silent for half an hour.</summary>
    public static Reached Expect(Crowd crowd)
    {
        // The first round is the first lesson, the second round the second; they are of one group, so nobody finishes every lesson there is.
        var finished = crowd.Course.Lessons.Select((_, lesson) => crowd.Rounds.Count(done => done > lesson)).ToList();
        return new Reached(crowd.Rounds.Count, crowd.Rounds.Count, R3: 0, crowd.Rounds.Count, Begun(finished), Begun(finished));
    }

    /// <summary>Types the command.</summary>
    public static async Task<Reached> Ask(Site site)
    {
        var lines = await ReachLines.Of(site, Site.Now());
        IReadOnlyList<int> Lessons(string indicator) => Begun([.. lines
            .Where(line => line.Key.StartsWith("lesson,", StringComparison.Ordinal) && line.Key.EndsWith($",{indicator}", StringComparison.Ordinal))
            .Select(line => ReachLines.Number(line.Value))]);
        int Total(string indicator) => ReachLines.Number(lines[$"total,,,{indicator}"]);
        return new Reached(Total("R1"), Total("R2"), Total("R3"), Total("R4"), Lessons("opened"), Lessons("finished"));
    }

    // The last lessons, which nobody came to, count for nothing.
    private static List<int> Begun(List<int> lessons) => [.. lessons.Take(lessons.FindLastIndex(static people => people > 0) + 1)];

    /// <summary>Whether both count the same.</summary>
    public bool Agrees(Reached other)
        => (R1, R2, R3, R4) == (other.R1, other.R2, other.R3, other.R4) && Opened.SequenceEqual(other.Opened) && Finished.SequenceEqual(other.Finished);

    public override string ToString() => $"R1 {R1}, R2 {R2}, R3 {R3}, R4 {R4}, opened {string.Join('/', Opened)}, finished {string.Join('/', Finished)}";
}
