using Outreach.Channels;
using Outreach.Channels.Sms;
using Outreach.Flows.Engine;
using Outreach.People;

namespace Outreach.Flows;

/// <summary>
/// Sees that answers which cost money stay within what may be spent on a person in a day and on all in a month: it protects the
/// campaign's money, and ends talks with another machine. Who asks for help or wants us to stop is always answered.
/// </summary>
public sealed class Allowance(KnownChannels channels, SmsBudget budget, CurrentPlaybook playbook)
{
    /// <summary>So often in a row a person in need may be misunderstood and still be answered; an echo is misunderstood forever.</summary>
    private const int Patience = 3;

    private static readonly HashSet<string> Help = new(StringComparer.Ordinal) { "help", "urgent" };
    private static readonly HashSet<string> Asked = new(StringComparer.Ordinal) { "stopped", "resumed", "forget" };

    /// <summary>The turn, with what it costs noted in the talk; where nothing may be spent, one that leaves the talk where it was.</summary>
    public async ValueTask<Turn> Within(string channel, TalkState before, Turn turn, Moment now, CancellationToken cancellation)
    {
        if (!channels.Of(channel).Metered)
            return turn;
        var spent = before.Session.Spent is { } kept && kept.Day == now.Today ? kept : new Spent(now.Today, 0, Told: false);
        var cost = Cost(turn);
        if (cost == 0 || IsFree(turn) || await Enough(spent, cancellation) is not { } sentence)
            return turn with { State = Noted(turn.State, spent with { Segments = spent.Segments + cost }) };

        // She goes on here tomorrow. That she wrote and is no longer hidden stands.
        var stays = before with { Standing = turn.State.Standing };
        if (spent.Told)
            return new Turn { State = Noted(stays, spent) };
        var words = new ScreenWriter(playbook.Book, turn.State.Profile.Language, Language.Ky, now.Today, sms: true).Say(sentence);
        var told = new Turn { State = stays, Screen = new Screen { Serial = before.Session.Serial, Text = words } };
        return told with { State = Noted(stays, spent with { Segments = spent.Segments + Cost(told), Told = true }) };
    }

    private async ValueTask<string?> Enough(Spent spent, CancellationToken cancellation)
    {
        if (await budget.IsSpent(cancellation))
            return "sms_enough_month";
        return spent.Segments >= budget.DailySegmentsToOne ? "sms_enough" : null;
    }

    private static bool IsFree(Turn turn)
    {
        var session = turn.State.Session;
        return turn.Vanish is not null || turn.Forget
            || (session.At is { } at && ((Help.Contains(at.Flow) && session.Lost <= Patience) || (Asked.Contains(at.Flow) && session.Lost == 0)));
    }

    private static int Cost(Turn turn) => (turn.Vanish ?? (turn.Screen is { } screen ? NumberedText.Of(screen) : null)) is { } text ? SmsSegments.Count(text).Segments : 0;

    private static TalkState Noted(TalkState state, Spent spent) => state with { Session = state.Session with { Spent = spent } };
}
