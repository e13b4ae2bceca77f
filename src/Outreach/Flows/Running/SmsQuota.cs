using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Flows.Running;

/// <summary>
/// Sees that answers which cost money stay within what may be spent on a person in a day and on all in a month: it protects the
/// campaign's money, and ends talks with another machine. Who asks for help or wants us to stop is answered beyond that, the first time of
/// a day always, and then as far as <see cref="HelpMeter"/> goes; the same answer is not sent twice while it is on its way or has just
/// come.
/// </summary>
public sealed class SmsQuota(KnownChannels channels, SmsBudget budget, HelpMeter help, Outbox outbox, CurrentPlaybook playbook)
{
    /// <summary>So often in a row a person in need may be misunderstood and still be answered; an echo is misunderstood forever.</summary>
    private const int Patience = 3;

    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(10);

    private static readonly HashSet<string> Help = new(StringComparer.Ordinal) { "help", "urgent" };
    private static readonly HashSet<string> Asked = new(StringComparer.Ordinal) { "stopped", "resumed", "forget", Playbook.MyBookingFlow };

    /// <summary>
    /// The turn, with what it costs noted in the talk; where nothing may be spent, one that leaves the talk where it was. What goes within
    /// the budget goes only if there is still room when it is written down.
    /// </summary>
    /// <param name="person">Whom it answers.</param>
    /// <param name="channel">By which channel.</param>
    /// <param name="before">The talk before it.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="isDone">Whether something was done for her in it, such as a booking: she must know of it, and be where it left
    /// her.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<AllowedTurn> Within(
        Person person, string channel, TalkState before, Turn turn, bool isDone, Moment now, CancellationToken cancellation)
    {
        if (!channels.Of(channel).Metered)
            return new AllowedTurn(turn, []);
        var spent = before.Session.Spent is { } kept && kept.Day == now.Today ? kept : new Spent(now.Today, 0, Told: false);
        var cost = Cost(turn);
        if (cost > 0 && (IsHelp(turn) || isDone || IsConfirmation(turn)) && Free(person, turn, spent, cost, now.Instant) is { } free)
            return free;
        if (cost == 0)
            return new AllowedTurn(turn with { State = Noted(turn.State, spent) }, []);
        if (await Enough(spent, cancellation) is not { } sentence)
        {
            var after = spent with { Segments = spent.Segments + cost, Last = 0 };
            return new AllowedTurn(turn with { State = Noted(turn.State, after) }, [budget.Room]);
        }

        // She goes on here tomorrow. That she wrote and is no longer hidden stands.
        var stays = before with { Standing = turn.State.Standing };
        if (spent.Told)
            return new AllowedTurn(new Turn { State = Noted(stays, spent) }, []);
        var language = turn.State.Profile.Language ?? turn.State.Profile.Heard;
        var words = new ScreenWriter(playbook.Book, language, Language.Ky, now, sms: true).Say(sentence);
        var told = new Turn
        {
            State = stays,
            Screen = new Screen { Serial = before.Session.Serial, Text = words },
            EvenIfStopped = turn.EvenIfStopped,
        };
        return new AllowedTurn(told with { State = Noted(stays, spent with { Segments = spent.Segments + Cost(told), Told = true }) }, []);
    }

    private async ValueTask<string?> Enough(Spent spent, CancellationToken cancellation)
    {
        if (await budget.IsSpent(cancellation))
            return "sms_enough_month";
        return spent.Segments >= budget.DailySegmentsToOne || (spent.Segments >= budget.Greedy && await budget.IsHurried(cancellation))
            ? "sms_enough"
            : null;
    }

    // Whatever she asked for is done; only the words may be spared. Who goes on to another screen of help beyond the ceiling is answered as
    // in any other talk.
    private AllowedTurn? Free(Person person, Turn turn, Spent spent, int cost, DateTimeOffset now)
    {
        var helps = IsHelp(turn);
        var before = helps ? spent.Helped : spent.Confirmed;
        var mark = Mark(Text(turn)!);
        var again = before > 0 && spent.Last == mark && (outbox.RedWaits(person.Id) || now - spent.LastAt < JustNow);
        var taken = again ? null : help.Allow(person.Key, helps, person.Country, cost, before);
        if (!again && taken is null && helps && spent.Last != mark)
            return null;
        if (taken is not { } allowed)
            return new AllowedTurn(turn with { Screen = null, Vanish = null, State = Noted(turn.State, spent) }, []);
        var after = spent with { Segments = spent.Segments + cost, Last = mark, LastAt = now };
        after = helps ? after with { Helped = before + 1 } : after with { Confirmed = before + 1 };
        return new AllowedTurn(turn with { State = Noted(turn.State, after) }, allowed.Preconditions) { Changes = [allowed.Change] };
    }

    private static bool IsHelp(Turn turn)
        => turn is { Vanish: null, Forget: false, State.Session: { At: { } at, Lost: <= Patience } }
            && (turn.Worries || Help.Contains(at.Flow));

    private static bool IsConfirmation(Turn turn)
        => turn.Vanish is not null || turn.Forget || (turn.State.Session is { At: { } at, Lost: 0 } && Asked.Contains(at.Flow));

    private static string? Text(Turn turn) => turn.Vanish ?? (turn.Screen is { } screen ? NumberedText.Of(screen) : null);

    private static long Mark(string text) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static int Cost(Turn turn) => Text(turn) is { } text ? SmsSegments.Count(text).Segments : 0;

    private static TalkState Noted(TalkState state, Spent spent) => state with { Session = state.Session with { Spent = spent } };
}
