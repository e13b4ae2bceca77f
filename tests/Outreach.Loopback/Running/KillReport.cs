using System.Text;

namespace Outreach.Loopback.Running;

/// <summary>What a program that was killed over and over lost, doubled and disordered.</summary>
public sealed record KillReport
{
    public required KillPlan Plan { get; init; }

    /// <summary>How often it was killed at which moment.</summary>
    public required IReadOnlyDictionary<KillMoment, int> Kills { get; init; }

    /// <summary>Messages sent by people.</summary>
    public required int Sent { get; init; }

    /// <summary>The ledger at the end.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>How often the ledger was looked at meanwhile.</summary>
    public required int LedgerLooks { get; init; }

    /// <summary>Screens that people waited for.</summary>
    public required int Screens { get; init; }

    /// <summary>Screens that never came.</summary>
    public required int ScreensMissing { get; init; }

    /// <summary>Screens that nobody undisturbed was shown.</summary>
    public required int ScreensUnexpected { get; init; }

    /// <summary>Screens that came in another order.</summary>
    public required int ScreensDisordered { get; init; }

    /// <summary>New messages whose taking the program could not hear of before it died: each of them must come again.</summary>
    public required int PutInDoubt { get; init; }

    /// <summary>Screens that came a second time.</summary>
    public int Repeats => RepeatsExplained + RepeatsUnexplained;

    /// <summary>Those in doubt when the program was killed.</summary>
    public required int RepeatsExplained { get; init; }

    /// <summary>Those that should not have come.</summary>
    public required int RepeatsUnexplained { get; init; }

    /// <summary>How long before a kill the oldest repeated screen had been taken.</summary>
    public required TimeSpan LongestDoubt { get; init; }

    /// <summary>Presses whose button still waits.</summary>
    public required int PressesUnanswered { get; init; }

    /// <summary>What the reach report counts, and what it must.</summary>
    public required (Reached Counted, Reached Expected) Reach { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>What was wrong besides: a ledger that did not balance, a chat that stood still, a program that ended by itself.</summary>
    public required IReadOnlyList<string> Incidents { get; init; }

    /// <summary>Everything that is wrong, in sentences; empty is good.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. Incidents,
        .. Wrong(Ledger != new Ledger(Sent, Ledger.Answered, Ledger.Noted, 0, 0) || Sent != Ledger.Answered + Ledger.Noted, $"{Sent} messages were sent, but the ledger says {Ledger}."),
        .. Wrong(ScreensMissing > 0, $"{ScreensMissing} screens never came."),
        .. Wrong(ScreensUnexpected > 0, $"{ScreensUnexpected} screens came that nobody undisturbed was shown."),
        .. Wrong(ScreensDisordered > 0, $"{ScreensDisordered} screens came in another order."),
        .. Wrong(RepeatsUnexplained > 0, $"{RepeatsUnexplained} screens came twice although nothing was in doubt."),
        .. Wrong(Repeats < PutInDoubt, $"{PutInDoubt} new messages were in doubt, but only {Repeats} came again."),
        .. Wrong(PressesUnanswered > 0, $"{PressesUnanswered} presses were never answered."),
        .. Wrong(!Reach.Counted.Agrees(Reach.Expected), $"Reach counts {Reach.Counted}, but it was {Reach.Expected}."),
        .. Wrong(Kills.Values.Sum() != Plan.Kills, $"It was killed {Kills.Values.Sum()} times instead of {Plan.Kills}."),
        .. Wrong(LedgerLooks == 0, "Nobody could look into the ledger."),
    ];

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Lines())
            text.Append(name.PadRight(32)).Append(value).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Wrong(bool so, string problem) => so ? [problem] : [];

    private IEnumerable<(string Name, string Value)> Lines()
    {
        yield return ("chats, kills, seed", $"{Plan.Chats}, {Kills.Values.Sum()} of {Plan.Kills}, {Plan.Seed}");
        foreach (var (moment, times) in Kills.OrderBy(kill => kill.Key))
            yield return ($"  {moment}", $"{times}");
        yield return ("duration", $"{Duration:hh\\:mm\\:ss}");
        yield return ("messages sent by people", $"{Sent}");
        yield return ("ledger", $"received {Ledger.Received}, answered {Ledger.Answered}, noted {Ledger.Noted}, waiting {Ledger.Waiting}, dead {Ledger.Dead}");
        yield return ("looks into the ledger meanwhile", $"{LedgerLooks}");
        yield return ("screens awaited", $"{Screens}");
        yield return ("  missing", $"{ScreensMissing}");
        yield return ("  unexpected", $"{ScreensUnexpected}");
        yield return ("  in another order", $"{ScreensDisordered}");
        yield return ("screens repeated", $"{Repeats} ({PutInDoubt} were put in doubt on purpose)");
        yield return ("  in doubt at a kill", $"{RepeatsExplained} (taken at most {LongestDoubt.TotalSeconds:0.000} s before it)");
        yield return ("  unexplained", $"{RepeatsUnexplained}");
        yield return ("presses unanswered", $"{PressesUnanswered}");
        yield return ("reach", $"{Reach.Counted}");
        yield return ("problems", Problems.Count == 0 ? "none" : string.Concat(Problems.Select(problem => $"\n  {problem}")));
    }
}
