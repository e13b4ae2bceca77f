namespace Outreach.Loopback.Running.Killing;

/// <summary>
/// Which repeated screens are explained: a send is in doubt when the process dies under it. So a death lies between the screen and its
/// repeat, and never two repeats share one in a chat.
/// </summary>
/// <param name="Explained">Repeats with a death between.</param>
/// <param name="Unexplained">Repeats without.</param>
/// <param name="Longest">How long before its death the oldest send in doubt had been taken.</param>
internal sealed record Doubt(int Explained, int Unexplained, TimeSpan Longest)
{
    /// <summary>Looks at every repeat of every chat.</summary>
    public static Doubt Of(IReadOnlyList<Learner> learners, IReadOnlyList<Death> deaths)
    {
        var doubt = new Doubt(0, 0, TimeSpan.Zero);
        for (var number = 0; number < learners.Count; number++)
        {
            var log = learners[number].Chat.Log;
            foreach (var (first, second) in learners[number].Repeats())
            {
                var death = deaths.FirstOrDefault(death => first < death.Happened[number] && death.Happened[number] <= second);
                doubt = death is null
                    ? doubt with { Unexplained = doubt.Unexplained + 1 }
                    : doubt with { Explained = doubt.Explained + 1, Longest = Longer(doubt.Longest, death.At - log[first].At) };
            }
        }

        return doubt;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
