namespace Outreach.Loopback.Running;

/// <summary>What somebody does who learns round after round: one lesson, then by the menu the next one, then the first again.</summary>
/// <param name="Lessons">How many screens each lesson of the first group has, in the order of the list.</param>
public sealed record Course(IReadOnlyList<int> Lessons)
{
    /// <summary>Opens the bot.</summary>
    public const string Start = "/start";

    /// <summary>Goes to the menu.</summary>
    public const string Menu = "меню";

    /// <summary>Which lesson a round goes through.</summary>
    public int Lesson(int round) => round % Lessons.Count;

    /// <summary>What she does in a round; each leads to one screen.</summary>
    public IReadOnlyList<string> Round(int round)
    {
        // Hello, safe, menu; later the menu alone. Then the groups, the first group, then a lesson to its end.
        string[] way = round == 0 ? [Start, "1", "1"] : [Menu];
        return [.. way, "1", "1", $"{Lesson(round) + 1}", .. Enumerable.Repeat("1", Lessons[Lesson(round)])];
    }

    /// <summary>Finds out how long the lessons are: somebody goes through all of them.</summary>
    public static async Task<Course> Find(Learner scout)
    {
        await scout.Do([Start, "1", "1", "1", "1"]);
        // Below the lessons stand pages that are none: a sign is before their names.
        var lessons = new int[scout.Options().TakeWhile(static option => char.IsLetter(option.Label[0])).Count()];
        for (var lesson = 0; lesson < lessons.Length; lesson++)
        {
            if (lesson > 0)
                await scout.Do([Menu, "1", "1"]);
            await scout.Do([$"{lesson + 1}"]);
            for (; IsOfLesson(scout.Shown[^1]); lessons[lesson]++)
                await scout.Do(["1"]);
        }

        return new Course(lessons);
    }

    // "📖 Title · 3/10"
    private static bool IsOfLesson(string screen) => screen.StartsWith("📖", StringComparison.Ordinal) && screen.Contains(" · ", StringComparison.Ordinal);
}
