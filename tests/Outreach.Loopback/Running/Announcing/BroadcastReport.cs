using System.Globalization;

namespace Outreach.Loopback.Running.Announcing;

/// <summary>What became of a broadcast.</summary>
public sealed record BroadcastReport
{
    /// <summary>Readers.</summary>
    public required int Readers { get; init; }

    /// <summary>Readers who got it once.</summary>
    public required int Once { get; init; }

    /// <summary>Readers who got it twice or more.</summary>
    public required int Twice { get; init; }

    /// <summary>Readers who did not get it.</summary>
    public required int Never { get; init; }

    /// <summary>What the program says: recipients.</summary>
    public required int Recipients { get; init; }

    /// <summary>What the program says: sent.</summary>
    public required int Sent { get; init; }

    /// <summary>What the program says: nobody knows whether it arrived.</summary>
    public required int Unknown { get; init; }

    /// <summary>How often the program was killed.</summary>
    public required int Kills { get; init; }

    /// <summary>From the first reader's message to the last one's.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>How often Telegram asked to wait.</summary>
    public required int Refusals { get; init; }

    /// <summary>How long answers took of those who talked before the broadcast: the middle one and the slowest hundredth.</summary>
    public (TimeSpan Middle, TimeSpan Slowest) AnswersBefore { get; init; }

    /// <summary>The same while it was sent.</summary>
    public (TimeSpan Middle, TimeSpan Slowest) AnswersMeanwhile { get; init; }

    /// <summary>What is wrong.</summary>
    public IEnumerable<string> Problems
    {
        get
        {
            if (Recipients != Readers)
                yield return $"There are {Readers} readers, but {Recipients} recipients.";
            if (Twice > 0)
                yield return $"{Twice} readers got it more than once.";
            if (Never > Unknown)
                yield return $"{Never} readers did not get it, but only {Unknown} are known to be in doubt.";
            if (Sent + Unknown != Recipients)
                yield return $"Of {Recipients} recipients {Sent} are sent and {Unknown} unknown: the others are lost.";
            if (Sent > Once)
                yield return $"{Sent} are counted as sent, but {Once} got it.";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Readers} readers, {Kills} kills: {Took.TotalSeconds:0.0} s, {Refusals} refusals; got it once {Once}, twice {Twice}, never {Never}; counted sent {Sent}, unknown {Unknown}; answers before {AnswersBefore.Middle.TotalMilliseconds:0}/{AnswersBefore.Slowest.TotalMilliseconds:0} ms, meanwhile {AnswersMeanwhile.Middle.TotalMilliseconds:0}/{AnswersMeanwhile.Slowest.TotalMilliseconds:0} ms (p50/p99)");
}
