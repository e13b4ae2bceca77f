namespace Outreach.Loopback.Running;

/// <summary>What people are shown whom nothing disturbs: what everybody must be shown.</summary>
internal sealed class CalmTalk
{
    private readonly List<List<string>> _shown;
    private readonly int _cycle;

    private CalmTalk(Course course, IReadOnlyList<Learner> learners, int rounds)
    {
        Course = course;
        Rounds = [.. learners.Select(_ => rounds)];
        _shown = [.. learners.Select(learner => learner.Shown.ToList())];
        // After the first round, what comes repeats itself when all lessons were gone through.
        _cycle = Enumerable.Range(1, course.Lessons.Count).Sum(round => course.Round(round).Count);
    }

    public Course Course { get; }

    /// <summary>How many rounds each of them went through.</summary>
    public IReadOnlyList<int> Rounds { get; }

    /// <summary>Lets people of each kind talk through two cycles of rounds.</summary>
    /// <exception cref="InvalidOperationException">They were not shown the same again: nothing can be expected then.</exception>
    public static async Task<CalmTalk> Listen(IReadOnlyList<Learner> learners)
    {
        var course = await Course.Find(learners[0]);
        var rounds = 1 + (2 * course.Lessons.Count);
        // The first one has gone through each lesson once, while she found out how long they are.
        await Task.WhenAll(learners.Select(async (learner, number) =>
        {
            for (var round = number == 0 ? course.Lessons.Count : 0; round < rounds; round++)
                await learner.Do(course.Round(round));
        }));
        var calm = new CalmTalk(course, learners, rounds);
        for (var kind = 0; kind < learners.Count; kind++)
        {
            if (learners[kind].Repeats().Count > 0 || !calm.Expected(kind, learners[kind].Said).SequenceEqual(calm._shown[kind], StringComparer.Ordinal))
                throw new InvalidOperationException($"Undisturbed, chat {learners[kind].Chat.Id} was shown something else when it did the same again.");
        }

        return calm;
    }

    /// <summary>What somebody of this kind must have been shown after so many messages.</summary>
    public IReadOnlyList<string> Expected(int number, int messages)
    {
        var shown = _shown[number % _shown.Count];
        var first = Course.Round(0).Count;
        return [.. Enumerable.Range(0, messages).Select(at => shown[at < first ? at : first + ((at - first) % _cycle)])];
    }
}
