using Outreach.Consultations.Actions;

namespace Outreach.Consultations.Rounds;

/// <summary>
/// All that happens to consultations by itself: lawyers are told, people reminded, free times offered.
/// </summary>
public sealed class ConsultationRounds
{
    private readonly Func<DateTimeOffset, CancellationToken, Task>[] _parts;
    private readonly TimeProvider _time;

    internal ConsultationRounds(
        LeftCards left,
        JoinedCards joined,
        DeafCards deaf,
        Quieting quieting,
        ShownNumbers numbers,
        LawyerNotices notices,
        Reminding reminding,
        Waitlist waiting,
        LawyerMornings lawyers,
        LeaderMornings leaders,
        Tidying tidying,
        TimeProvider time)
    {
        _parts =
        [
            left.Round, joined.Round, deaf.Round, quieting.Round, numbers.Round, notices.Round, reminding.Round, waiting.Round,
            lawyers.Round, leaders.Round, tidying.Round,
        ];
        _time = time;
    }

    /// <summary>Goes round once.</summary>
    public async Task Round(CancellationToken cancellation)
    {
        foreach (var part in _parts)
            await part(_time.GetUtcNow(), cancellation);
    }
}
