using System.Collections.Concurrent;

namespace Outreach.Loopback.Running;

/// <summary>
/// People of all kinds (both languages, pressing and typing) who talk without a pause, round after round, until it is enough; and what
/// they must be shown, known from others who did the same undisturbed.
/// </summary>
public sealed class Crowd
{
    private const int Kinds = 4;
    private const long FirstChat = 5_000;

    private readonly LoopbackBotApi _api;
    private readonly CalmTalk _calm;
    private readonly int[] _rounds;
    private readonly ConcurrentQueue<string> _stuck = new();
    private volatile bool _enough;

    private Crowd(LoopbackBotApi api, CalmTalk calm, IReadOnlyList<Learner> learners)
        => (_api, _calm, Learners, _rounds) = (api, calm, learners, new int[learners.Count]);

    public IReadOnlyList<Learner> Learners { get; }

    public Course Course => _calm.Course;

    /// <summary>How many rounds each went through, also those whom nobody disturbs.</summary>
    public IReadOnlyList<int> Rounds => [.. _calm.Rounds, .. _rounds];

    /// <summary>Somebody who has gone through all there is and waits for no answer: she can write when all others wait. A greeting of hers is counted nowhere.</summary>
    public LoopbackChat Idle => _api.Chat(FirstChat);

    /// <summary>Who stands still, and what her chat looks like.</summary>
    public IReadOnlyList<string> Stuck => [.. _stuck];

    /// <summary>Screens that were repeated.</summary>
    public int Repeats => Learners.Sum(learner => learner.Repeats().Count);

    /// <summary>Lets a few talk undisturbed; then all others can begin.</summary>
    /// <param name="api">Where they talk.</param>
    /// <param name="people">How many.</param>
    /// <param name="patience">How long one waits for a screen before she counts as stuck.</param>
    public static async Task<Crowd> Gather(LoopbackBotApi api, int people, TimeSpan patience)
    {
        var calm = await CalmTalk.Listen([.. Enumerable.Range(0, Kinds).Select(number => Somebody(api, number, Wait.Patience))]);
        return new Crowd(api, calm, [.. Enumerable.Range(Kinds, people).Select(number => Somebody(api, number, patience))]);
    }

    /// <summary>Begins; ends when it is enough and each has gone to the end of her round.</summary>
    public Task Talk() => Task.WhenAll(Enumerable.Range(0, Learners.Count).Select(Talk));

    /// <summary>Nobody begins another round.</summary>
    public void Enough() => _enough = true;

    /// <summary>Waits until so many answers more were sent, or tried to.</summary>
    public Task Answered(int times)
    {
        var before = Answers;
        return Wait.Until(() => Answers >= before + times, () => $"{Answers - before} answers");
    }

    /// <summary>How what they were shown differs from what they must be shown.</summary>
    public Screens Compare() => Learners
        .Select((learner, number) => Screens.Compare(_calm.Expected(number, learner.Said), learner.Shown))
        .Aggregate(Screens.AsExpected, (sum, one) => sum.And(one));

    private int Answers => _api.Calls("sendMessage") + _api.Calls("editMessageText");

    private static Learner Somebody(LoopbackBotApi api, int number, TimeSpan patience)
    {
        var chat = api.Chat(FirstChat + number);
        chat.Language = number % 2 == 0 ? "ru" : "ky";
        return new Learner(chat, types: number / 2 % 2 == 1, patience);
    }

    private async Task Talk(int number)
    {
        try
        {
            do
            {
                await Learners[number].Do(Course.Round(_rounds[number]));
                _rounds[number]++;
            }
            while (!_enough);
        }
        catch (TimeoutException still)
        {
            _stuck.Enqueue($"Chat {Learners[number].Chat.Id} stands still in round {_rounds[number]}, after {Learners[number].Said} messages:\n{still.Message}");
        }
    }
}
