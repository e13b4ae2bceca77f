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
        // The first round is the first lesson, the second round the second.
        var finished = crowd.Course.Lessons.Select((_, lesson) => crowd.Rounds.Count(done => done > lesson)).ToList();
        return new Reached(crowd.Rounds.Count, crowd.Rounds.Count, finished[^1], crowd.Rounds.Count, finished, finished);
    }

    /// <summary>Types the command.</summary>
    public static async Task<Reached> Ask(Site site)
    {
        var lines = await ReachLines.Of(site, Site.Now());
        IReadOnlyList<int> Lessons(string indicator) => [.. lines
            .Where(line => line.Key.StartsWith("lesson,", StringComparison.Ordinal) && line.Key.EndsWith($",{indicator}", StringComparison.Ordinal))
            .Select(line => ReachLines.Number(line.Value))];
        int Total(string indicator) => ReachLines.Number(lines[$"total,,,{indicator}"]);
        return new Reached(Total("R1"), Total("R2"), Total("R3"), Total("R4"), Lessons("opened"), Lessons("finished"));
    }

    /// <summary>Whether both count the same.</summary>
    public bool Agrees(Reached other)
        => (R1, R2, R3, R4) == (other.R1, other.R2, other.R3, other.R4) && Opened.SequenceEqual(other.Opened) && Finished.SequenceEqual(other.Finished);

    public override string ToString() => $"R1 {R1}, R2 {R2}, R3 {R3}, R4 {R4}, opened {string.Join('/', Opened)}, finished {string.Join('/', Finished)}";
}
