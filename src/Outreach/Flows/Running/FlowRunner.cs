using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Flows.Joining;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Flows.Running;

/// <summary>Has a flow answer a message: load, decide, commit whole.</summary>
public sealed class FlowRunner(
    CurrentPlaybook playbook,
    IPeopleStore people,
    ISessionStore sessions,
    IEnumerable<IChoiceSource> sources,
    IEnumerable<IFlowEffect> effects,
    IEnumerable<IFlowWitness> witnesses,
    IEnumerable<ISourceCodes> codes,
    IEnumerable<ITalkNews> news,
    KnownChannels channels,
    Joiner joiner,
    SmsQuota allowance,
    Pieces pieces,
    Outbox outbox,
    OutboxRows rows,
    ISealer sealer,
    Hearing hearing,
    CampaignClock clock,
    ILogger<FlowRunner> log) : IConversationHandler
{
    /// <summary>Asked last: whatever belongs to nobody else is answered by a flow.</summary>
    public const int Place = 900;

    private const int MostLists = 16;

    /// <summary>How long a call for help keeps announcements away at the least.</summary>
    private static readonly TimeSpan CallLasts = TimeSpan.FromDays(1);

    private readonly Dictionary<string, IChoiceSource> _sources = sources.ToDictionary(source => source.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, IFlowEffect> _effects = effects.ToDictionary(effect => effect.Name, StringComparer.Ordinal);

    /// <summary>Answers a message and commits everything that follows from it.</summary>
    public async Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        var known = await people.Find(row.Person, cancellation);
        var person = known ?? Anew(row, message);
        if (message.Content is InboundContent.Blocked or InboundContent.Unblocked)
        {
            await outbox.Commit([new PersonChange.Reachable(
                person.Id,
                message.Content is InboundContent.Unblocked), new InboxChange.Handled(row, Outcome.Noted)], cancellation);
            return Handling.Done;
        }

        // She wrote to her colleagues, not to us.
        if (message.Content is InboundContent.Pointed)
        {
            await outbox.Commit([new InboxChange.Handled(row, Outcome.Noted)], cancellation);
            return Handling.Done;
        }

        return await TryAnswer(row, message, along, person, known is null, cancellation) ? Handling.Done : Handling.Anew;
    }

    // False: what the turn was to book was taken meanwhile, and nothing was kept. Decided anew, she sees what is free now.
    private async Task<bool> TryAnswer(
        InboxRow row, InboundMessage message, WrittenAlong along, Person person, bool isNew, CancellationToken cancellation)
    {
        var now = new Moment(clock.Now, clock.Today);
        // Who writes can be reached: a block that came before this message may have been dealt with after it came.
        var standing = person.Standing == ContactStatus.Unreachable ? ContactStatus.Open : person.Standing;
        var state = new TalkState(person.Profile, standing, await Talk(person.Id, cancellation))
        {
            IsProvenElsewhere = person.Joined is not null && !channels.Of(row.Channel).ProvesSender,
            NumberCountry = person.Country,
            CameBy = CameBy(message, standing),
            IsHeard = along.Heard,
            Opens = along.Opens,
            News = news.Select(known => known.Of(person, now.Instant)).FirstOrDefault(static one => one is not null),
        };
        var (turn, done) = await Decide(state, row, message, person, now, cancellation);
        // What she changed asks for nothing now: it is no contact, and all stays as it is.
        if (message.Edit && turn is { Screen: null, Vanish: null, Forget: false })
        {
            var noted = await outbox.TryCommit(along.Preconditions, [.. along.Changes, .. hearing.Passed(row, message)], cancellation);
            return !noted.IsRefused;
        }

        var isDone = done is { Changes.Count: > 0 };
        var allowed = await allowance.Within(person, row.Channel, state, turn, isDone, now, cancellation);
        turn = allowed.Turn;
        var left = done?.Result is EffectResult.Joined
            ? []
            : await joiner.Leave(state.Session.Code, turn.Forget ? null : turn.State.Session.Code, cancellation);
        var follows = await Changes(row, message, person, isNew, turn, done, now, cancellation);
        Change[] changes = [.. left, .. allowed.Changes, .. follows, .. turn.Forget ? [] : along.Changes];
        var result = await outbox.TryCommit(
            [.. along.Preconditions, .. allowed.Preconditions, .. done?.Preconditions ?? []], changes, cancellation);
        if (result.IsRefused)
            return false;
        if (result.IsKept)
            pieces.Note(person.Id, IsPiece(message) ? ((InboundContent.Wrote)message.Content).Words : null, turn.IsUnclear, now.Instant);
        return true;
    }

    private async Task<(Turn Turn, EffectOutcome? Done)> Decide(
        TalkState state,
        InboxRow row,
        InboundMessage message,
        Person person,
        Moment now,
        CancellationToken cancellation)
    {
        var book = playbook.Book;
        EffectOutcome? done = null;
        var content = message.Content is InboundContent.Wrote wrote && IsPiece(message)
            ? wrote with { Pieces = pieces.Before(person.Id, now.Instant) }
            : message.Content;
        // A code that is sent as a word opens the talk as its link does.
        if (state.CameBy is not null && content is InboundContent.Wrote { Words: var word })
            content = new InboundContent.Opened(word);
        var lists = new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal);
        for (var fetched = 0; ; fetched++)
        {
            var turn = FlowEngine.Answer(
                book,
                state,
                content,
                message.LanguageHint,
                now,
                channels.Of(message.Channel),
                lists,
                done?.Result);
            if (turn.Errand is { } errand && done is null)
            {
                done = errand is EffectRequest.Effect(var effect)
                    ? await _effects[effect].Do(Call(turn.State), cancellation)
                    : await joiner.Do(errand, person, row, book.Texts, now.Instant, cancellation);
                continue;
            }

            if (turn.Wants is not { } list)
                return (turn, done);
            if (fetched == MostLists)
                throw new InvalidOperationException($"A turn wanted more than {MostLists} lists, the last one '{NameOf(list)}'.");
            lists[list] = await _sources[NameOf(list)].Choices(Call(turn.State), cancellation);
        }

        ChoiceCall Call(TalkState at) => new(book, at, person, row, channels.Of(message.Channel), now);
    }

    // Who wrote STOP is not opened to by a word that happens to be a code: only by START, or by the link.
    private Origin? CameBy(InboundMessage message, ContactStatus standing)
    {
        var code = message.Content switch
        {
            InboundContent.Opened opened => opened.Code,
            InboundContent.Wrote { Forwarded: false } wrote when !message.Edit && standing != ContactStatus.Stopped => wrote.Words,
            _ => null,
        };
        return code is null ? null : codes.Select(known => known.Find(code)).FirstOrDefault(static origin => origin is not null);
    }

    // What begins with a stroke is a command, whole by itself.
    private bool IsPiece(InboundMessage message)
        => message.Content is InboundContent.Wrote { Words: var words } && !words.StartsWith('/')
            && channels.Of(message.Channel).AwaitsPieces > TimeSpan.Zero;

    // Behind the name stands what she chose before, perhaps her number: it goes into no message.
    private static string NameOf(string list) => list.Split('?')[0];

    private async ValueTask<List<Change>> Changes(
        InboxRow row,
        InboundMessage message,
        Person person,
        bool isNew,
        Turn turn,
        EffectOutcome? done,
        Moment now,
        CancellationToken cancellation)
    {
        var after = person with { Profile = turn.State.Profile, Standing = turn.State.Standing };
        var changes = new List<Change>();
        foreach (var witness in witnesses)
            changes.AddRange(await witness.Witness(after, [.. turn.Events, .. done?.Events ?? []], now.Instant, cancellation));
        if (turn.Forget)
        {
            changes.Add(new PersonChange.Erased(person.Id) { OnlyAlone = !channels.Of(row.Channel).ProvesSender });
        }
        else
        {
            changes.AddRange(Changed(person, after, isNew, channels.Of(row.Channel).ProvesSender));
            changes.AddRange(turn.Events.Select(happened => Known(person.Id, happened, now.Instant)).OfType<PersonChange>());
            if (IsOver(person, turn, now))
                changes.Add(new PersonChange.CalledForHelp(person.Id, null));
            changes.AddRange(done?.Changes ?? []);
            changes.Add(new SessionChange.Saved(person.Id, sealer.Seal(turn.State.Session, FlowsJson.Default.Session)));
            if (hearing.Remembered(person.Id, message) is { } heard)
                changes.Add(heard);
        }

        var answer = Answer(message, turn);
        if (answer is not null)
        {
            changes.Add(new OutboxChange.Queued(rows.Answering(row, answer, now.Instant) with
            {
                Urgency = TurnUrgency.Of(turn),
                EvenIfStopped = turn.EvenIfStopped || answer is Outgoing.Toast,
                Patience = turn is { IsUnclear: true, State.Session.Lost: > 0 } ? channels.Of(row.Channel).AwaitsPieces : TimeSpan.Zero,
            }));
        }

        if (Spoken(message, turn, playbook.Book.Texts) is { } spoken)
            changes.Add(new OutboxChange.Queued(rows.Answering(row, spoken, now.Instant)));

        changes.Add(new InboxChange.Handled(
            row, turn.Screen is null && turn.Vanish is null && turn.Spoken is null ? Outcome.Noted : Outcome.Answered));
        return changes;
    }

    // Only what changed: what became of her meanwhile by her other channel must not be written over.
    private static IEnumerable<PersonChange> Changed(Person before, Person after, bool isNew, bool isProven)
    {
        if (isNew)
            return [new PersonChange.Saved(after)];
        PersonChange? told = after.Profile != before.Profile ? new PersonChange.Told(after.Id, after.Profile) : null;
        PersonChange? moved = after.Standing != before.Standing
            ? new PersonChange.Moved(after.Id, after.Standing) { IsProven = isProven }
            : null;
        return new[] { told, moved }.OfType<PersonChange>();
    }

    // What decides later whether an announcement may reach her.
    private static PersonChange? Known(PersonId person, FlowEvent happened, DateTimeOffset at) => happened switch
    {
        FlowEvent.LessonFinished done => new PersonChange.Learned(person, done.Lesson),
        FlowEvent.CalledForHelp => new PersonChange.CalledForHelp(person, at),
        _ => null,
    };

    // One word must not leave her out of announcements for ever: a day after it, she is in some other talk with us.
    private static bool IsOver(Person person, Turn turn, Moment now)
        => person.CalledForHelp is { } called && now.Instant - called >= CallLasts && turn.State.Standing == ContactStatus.Open
            && turn.Screen is not null
            && turn.State.Session.At is { Flow: not (Playbook.UrgentFlow or "help") };

    private static Outgoing? Answer(InboundMessage message, Turn turn)
    {
        var press = message.Content is InboundContent.Pressed pressed ? new Press(pressed.Message, pressed.PressId) : null;
        if (turn.Vanish is { } line)
            return new Outgoing.Vanish { Address = message.Address, Answers = press, Line = line };
        if (turn.Screen is { } screen)
            return new Outgoing.Show { Address = message.Address, Answers = press, Screen = screen };
        return turn.Toast is { } text && press is not null
            ? new Outgoing.Toast { Address = message.Address, Answers = press, Text = text }
            : null;
    }

    // Beside the screen, if there is one; else it answers the press itself.
    private static Outgoing.Spoken? Spoken(InboundMessage message, Turn turn, Texts texts)
    {
        if (turn.Spoken is not { } file)
            return null;
        var code = turn.State.Profile.Listens ? Playbook.ListenNot : Playbook.ListenAlways;
        return new Outgoing.Spoken
        {
            Address = message.Address,
            Answers = turn.Screen is null && message.Content is InboundContent.Pressed pressed
                ? new Press(pressed.Message, pressed.PressId)
                : null,
            File = file,
            Commands = [new Button(code, texts.In(code, turn.State.Profile.Speaks))],
        };
    }

    private async ValueTask<Session> Talk(PersonId person, CancellationToken cancellation)
    {
        if (await sessions.Session(person, cancellation) is not { } kept)
            return new Session();
        try
        {
            return sealer.Open(kept, FlowsJson.Default.Session);
        }
        catch (Exception damage) when (damage is CryptographicException or JsonException)
        {
            Log.TalkUnreadable(log, person.Value);
            return new Session();
        }
    }

    // She was forgotten while this message waited: she begins as somebody new.
    private Person Anew(InboxRow row, InboundMessage message) => new()
    {
        Id = row.Person,
        Key = sealer.KeyOf(message.Channel, message.Address),
        Token = Newcomer.Token(),
        Channel = message.Channel,
        Address = sealer.Seal(message.Address, MessagingJson.Default.String),
        FirstSeen = clock.Now,
    };
}
