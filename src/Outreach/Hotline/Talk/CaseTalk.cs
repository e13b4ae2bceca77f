using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Outreach.Content;
using Outreach.Flows;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Flows.Running;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Hotline.Talk;

/// <summary>
/// While a person's case is open, what the person writes is for staff, and the program does not talk over it. Presses, and the words that
/// always count (🆘, ☁, STOP, menu, "forget me"), go on to the flows; what tells of danger goes both ways.
/// </summary>
public sealed class CaseTalk(
    IHotlineStore kept,
    Openings openings,
    IPeopleStore people,
    ISessionStore sessions,
    CurrentPlaybook playbook,
    Outbox outbox,
    OutboxRows rows,
    IStore store,
    ISealer sealer,
    Hearing hearing,
    CasePresses presses,
    CaseRelay relay,
    CaseCounts counts,
    KnownChannels channels,
    TimeProvider time) : IConversationHandler
{
    /// <summary>Behind the staff's desk, before a lawyer's chat and the flows.</summary>
    public const int Place = 200;

    /// <summary>Digits from which on words are a number that was asked for; the code has no fewer.</summary>
    private const int FewestDigits = 4;

    /// <summary>Words among which the colleague's last ones are looked for.</summary>
    private const int MostLookedAt = 50;

    /// <summary>So long after the last word the person is told again that the words are kept.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        "start", "stop", "sos", "hide", "help", "help_me", "menu", "delete_me", "lawyer", "language", "set_ky", "set_ru",
    };

    private const string Stop = "stop";
    private const string Help = "help";

    /// <summary>Flows that ask something about the person alone: whether to forget, whether to stop.</summary>
    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal) { "forget", Playbook.StopAskedFlow };

    /// <summary>Flows whose questions can be answered by typing: their answers are for both.</summary>
    private static readonly HashSet<string> Typing = new(StringComparer.Ordinal) { Playbook.ConsultationFlow, Playbook.JoiningFlow };

    /// <inheritdoc/>
    public async Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (message.Content is InboundContent.Pressed pressed)
            return await presses.TryHandle(row, message, pressed, along, now, cancellation);
        if (CaseSigns.Words(message.Content) is not { } words || await people.Find(row.Person, cancellation) is not { } person)
            return Handling.NotMine;
        // Who writes can be reached.
        var isBack = person.Standing == ContactStatus.Unreachable;
        if (isBack)
            person = person with { Standing = ContactStatus.Open };
        var isOwn = CaseSigns.IsOwn(message.Content);
        // A cry opens the case anew: then nothing is asked any more.
        var (isJudged, over) = isOwn && playbook.Book.IsCry(words)
            ? (false, [])
            : await presses.TryJudge(row, message, words, person, along, now, cancellation);
        if (isJudged)
            return Handling.Done;
        IReadOnlyList<HotlineChange> heard = [.. over, .. Heard(row, message, now)];
        var age = isOwn ? OwnAge.Of(playbook.Book, words) : null;
        var isYoung = age is not null && person.Profile.Age != age;
        if (isYoung)
            person = person with { Profile = person.Profile with { Age = age } };
        var open = kept.Board.Of(row.Person);
        if (isOwn && IsAfterStop(open, person, words))
            return Handling.NotMineBut([.. heard, .. await relay.Tells(open!, message, cries: false, now, cancellation)]);
        if (open is not { Hid: false, Left: false } known || !known.MayReach(person))
        {
            // A cry opens a case in the flows' turn, and so does what is written where writing is offered: then these are its first words,
            // else nothing is kept of them.
            // Who stopped, and asks for the colleague again, is back in the talk: what is answered then is for that person.
            if (isOwn && open is { Stopped: true, Hid: false } && playbook.Book.AsksForStaff(words))
                return Handling.NotMineBut(
                [
                    .. heard,
                    new HotlineChange.Called(CaseWitness.Of(person, CaseRisk.Green, store.NextId(), now)),
                    .. await relay.Tells(open, message, cries: false, now, cancellation),
                ]);
            var isFirst = isOwn && await IsFirst(row, words, now, cancellation);
            if (!isFirst && !(isOwn && playbook.Book.MayCallForHelp(words)))
                return Handling.NotMineBut([.. over]);
            IReadOnlyList<Change> goesOn = isFirst ? await GoesOn(person, words, now, cancellation) : [];
            IReadOnlyList<Change> said = [.. goesOn, .. await Told(open, message, heard, playbook.Book.IsCry(words), now, cancellation)];
            return isFirst ? Handling.Heard([], said, opens: true) : Handling.NotMineBut(said);
        }

        // Who cried for help after STOP says it again: the flows have nothing more to stop, the case has.
        if (known.IsAnsweredThough(person) && isOwn && playbook.Book.Keywords.Exactly(Folding.Fold(words)) == Stop)
            return Handling.NotMineBut(new HotlineChange.Departed(row.Person, CaseNews.Stopped));
        // It goes to who has the case, and the chat is hidden.
        if (isOwn && playbook.Book.TellsOfWatching(words))
            return Handling.NotMineBut([.. heard, .. await relay.Tells(known, message, cries: false, now, cancellation)]);
        if (IsLeaving(message.Content, words, known))
            return await Leave(row, message, person, along, now, cancellation);
        // What language somebody understands is for who answers, too.
        if (isOwn && Tongue(words) is { } language)
        {
            IReadOnlyList<Change> spoke =
            [
                .. heard, .. await relay.Tells(known, message, cries: false, now, cancellation),
                new HotlineChange.Spoke(row.Person, language),
            ];
            return known.State == CaseState.Claimed
                ? await Speaks(row, message, person, language, known, [.. spoke, .. along.Changes], now, cancellation)
                : Handling.NotMineBut([.. spoke]);
        }

        var at = await At(row.Person, cancellation);
        // A number that a question of the flows asks for is for the flows alone.
        if (at is not null && Typing.Contains(at.Flow)
            && (message.Content is InboundContent.Shared || (AsksNumber(at) && words.Count(char.IsAsciiDigit) >= FewestDigits)))
            return Handling.NotMine;
        // Who asks for help is heard by whoever has the case, whatever the words mean to the program.
        var cries = isOwn && playbook.Book.IsCry(words);
        var isTold = cries && await HasJustSeen(at, known, words, now, cancellation);
        var asksForHelp = isOwn && playbook.Book.AsksForHelp(words) && !isTold;
        var chooses = await Chooses(row, words, known, cancellation);
        if (!asksForHelp && (IsOurs(message.Content, words, known) || chooses || (at is not null && Asking.Contains(at.Flow))))
            return Handling.NotMine;
        // Whoever has the case when the words are kept is brought them: a claim, a return or a taking over may be quicker.
        IReadOnlyList<Precondition> preconditions = [new CasePrecondition(known.Id, known.Version)];
        List<Change> changes = [.. heard, .. await relay.Tells(known, message, cries, now, cancellation)];
        if (at?.Flow == Playbook.UrgentFlow && isOwn && known.State == CaseState.Claimed
            && playbook.Book.PlaceIn(words) is { Length: 2 } place)
            changes.Add(new HotlineChange.Located(row.Person, place.ToUpperInvariant()));
        // Who called for urgent help and has nobody yet is asked for the country as ever: its numbers above all.
        if (asksForHelp || (isYoung && known.State == CaseState.Waiting) || (IsWritten(message.Content) && IsAnswer(at, known, words)
                && !await IsAsked(row.Person, known, cancellation)))
            return Handling.Heard(preconditions, changes);
        changes.AddRange(isTold && known.State != CaseState.Claimed && !channels.Of(row.Channel).Segmented
            ? [Note(row, message, playbook.Book.Texts["hotline_cried"], person, known.IsAnsweredThough(person), now)]
            : await Answer(row, message, person, known, now, cancellation));
        changes.AddRange(along.Changes);
        if (isBack)
            changes.Add(new PersonChange.Moved(person.Id, ContactStatus.Open));
        if (isYoung)
        {
            changes.Add(new PersonChange.Told(person.Id, person.Profile));
            changes.Add(new HotlineChange.Called(CaseWitness.Of(person, CaseRisk.Green, store.NextId(), now)));
        }

        if (hearing.Remembered(row.Person, message) is { } remembered)
            changes.Add(remembered);
        changes.Add(new InboxChange.Handled(row, Outcome.InCase));
        var result = await outbox.TryCommit([.. along.Preconditions, .. preconditions], changes, cancellation);
        return result.IsRefused ? Handling.Anew : Handling.Done;
    }

    // Who stopped in the middle of a case, and writes on: it is answered as ever after STOP, and nothing is lost.
    private bool IsAfterStop(Case? open, Person person, string words)
        => open is { Hid: false, IsOpen: true } && person.Standing == ContactStatus.Stopped && !open.IsAnsweredThough(person)
            && !IsNumber(words) && playbook.Book.Keywords.Exactly(Folding.Fold(words.TrimStart('/'))) is null
            && !playbook.Book.IsCry(words);

    // Whoever has the case of who stopped or hid reads what is cried now, and not only that somebody called.
    private async Task<IReadOnlyList<Change>> Told(
        Case? open,
        InboundMessage message,
        IReadOnlyList<HotlineChange> heard,
        bool cries,
        DateTimeOffset now,
        CancellationToken cancellation)
        => open is { IsOpen: true } ? [.. heard, .. await relay.Tells(open, message, cries, now, cancellation)] : heard;

    // Long words in pieces, so that a colleague sees all of them wherever they stand beside others.
    private IReadOnlyList<HotlineChange> Heard(InboxRow row, InboundMessage message, DateTimeOffset now)
    {
        var file = CaseSigns.File(message.Content);
        var pieces = LongWords.Pieces(CaseSigns.Text(message.Content));
        return
        [
            .. pieces.Select((piece, at) => new HotlineChange.Heard(row.Person, new CaseWord
            {
                Id = store.NextId(),
                Case = 0,
                At = now,
                Words = sealer.Seal(piece, HotlineJson.Default.String),
                File = at == 0 && file is not null ? sealer.Seal(file, HotlineJson.Default.MediaFile) : null,
                Reference = message.Reference,
            })),
        ];
    }

    // "Menu" while a colleague answers: the person is asked whether to leave; where nothing can be pressed, the word is enough.
    private async Task<Handling> Leave(
        InboxRow row, InboundMessage message, Person person, WrittenAlong along, DateTimeOffset now, CancellationToken cancellation)
    {
        if (presses.Asks(row, message, person, now) is not { } asks)
            return Handling.NotMineBut(new HotlineChange.Departed(row.Person, CaseNews.Left));
        List<Change> changes = [asks, .. along.Changes, new InboxChange.Handled(row, Outcome.Answered)];
        if (hearing.Remembered(row.Person, message) is { } remembered)
            changes.Add(remembered);
        await outbox.Commit(changes, cancellation);
        return Handling.Done;
    }

    private Language? Tongue(string words) => playbook.Book.Keywords.Exactly(Folding.Fold(words)) switch
    {
        "set_ky" => Language.Ky,
        "set_ru" => Language.Ru,
        _ => null,
    };

    // While a colleague answers, no screen comes between: one line says that it was heard.
    private async Task<Handling> Speaks(
        InboxRow row,
        InboundMessage message,
        Person person,
        Language language,
        Case known,
        IReadOnlyList<Change> changes,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var speaks = person with { Profile = person.Profile with { Language = language } };
        await outbox.Commit(
            [
                .. changes,
                new PersonChange.Told(person.Id, speaks.Profile),
                Note(row, message, playbook.Book.Texts["hotline_speaks"], speaks, known.IsAnsweredThough(person), now),
                new InboxChange.Handled(row, Outcome.InCase),
            ],
            cancellation);
        return Handling.Done;
    }

    // Who goes on telling of danger with the numbers of the country before their eyes, or to a colleague, is heard, and not shown the same
    // again and again. A word that asks for the numbers shows them.
    private async ValueTask<bool> HasJustSeen(Place? at, Case known, string words, DateTimeOffset now, CancellationToken cancellation)
        => known is { Risk: CaseRisk.Red, Lowers: null }
            && (known.State == CaseState.Claimed || at is { Flow: Playbook.UrgentFlow, Step: Playbook.EmergencyStep })
            && playbook.Book.Keywords.Exactly(Folding.Fold(words)) is null
            && await kept.Words(known.Id, 1, cancellation) is [var last] && now - last.At < FlowEngine.SessionGap;

    // Some questions of the flows can be answered by typing; which country it is, also by who waits for urgent help.
    private bool IsAnswer(Place? at, Case known, string words)
        => at is not null && (Typing.Contains(at.Flow)
            || (known is { State: CaseState.Waiting, Risk: CaseRisk.Red }
                && (playbook.Book.Flows.GetValueOrDefault(at.Flow)?.Find(at.Step) is { Choices: not null }
                    || (at.Flow == Playbook.UrgentFlow && playbook.Book.PlaceIn(words) is not null)))
            // The question stands before her: the numbers come, whoever has the case.
            || (at.Flow == Playbook.UrgentFlow && playbook.Book.Flows[at.Flow].Find(at.Step) is { Choices: not null }
                && playbook.Book.PlacesIn(words).Count > 0));

    // A phone's number, or the code that was sent to it.
    private bool AsksNumber(Place at) => playbook.Book.Flows.GetValueOrDefault(at.Flow)?.Find(at.Step) is { Ask: not null };

    // What bears no words answers no question of the flows, which would say that nobody sees it.
    private static bool IsWritten(InboundContent content) => content is InboundContent.Wrote or InboundContent.Showed { Caption: not null };

    private bool IsLeaving(InboundContent content, string words, Case known)
        => known.State == CaseState.Claimed && CaseSigns.IsOwn(content)
            && playbook.Book.Keywords.Exactly(Folding.Fold(words.TrimStart().TrimStart('/'))) == CasePresses.Menu;

    // In the middle of a question about the person alone its answer is for the flows.
    private async ValueTask<Place?> At(PersonId person, CancellationToken cancellation)
        => (await Session(person, cancellation))?.At;

    private async ValueTask<Session?> Session(PersonId person, CancellationToken cancellation)
    {
        if (await sessions.Session(person, cancellation) is not { } kept)
            return null;
        try
        {
            return sealer.Open(kept, FlowsJson.Default.Session);
        }
        catch (Exception damage) when (damage is CryptographicException or JsonException)
        {
            // The flows begin anew, and say so.
            return null;
        }
    }

    // While a colleague has it the answers are theirs; else the person is told, now and then, that the words are kept and whether
    // anybody is there: where each letter is paid, the first time only.
    private async Task<IReadOnlyList<Change>> Answer(
        InboxRow row, InboundMessage message, Person person, Case known, DateTimeOffset now, CancellationToken cancellation)
    {
        var even = known.IsAnsweredThough(person);
        if (CaseSigns.NotPassedOn(message.Content) is { } lost)
            return [Note(row, message, playbook.Book.Texts[lost], person, even, now)];
        var isPaid = channels.Of(row.Channel).Segmented;
        // Who asks for staff again is told again whether anybody is there.
        var isAsked = CaseSigns.IsOwn(message.Content) && playbook.Book.AsksForStaff(CaseSigns.Words(message.Content)!);
        var isQuiet = known.State == CaseState.Claimed || (!isAsked && (isPaid
            ? known.Acknowledged
            : await kept.Words(known.Id, 1, cancellation) is [var last] && last.At > now - Quiet));
        if (isQuiet)
            return Seen(row, message, even, now) is { } seen ? [seen] : [];
        var zone = HerClock.Of(playbook.Book, await Session(person.Id, cancellation), person);
        var said = await openings.Say(playbook.Book.Texts, "hotline_kept_on", "hotline_kept_off", zone, cancellation);
        var note = Note(row, message, said, person, even, now);
        return isPaid ? [note, new HotlineChange.Saved(known.Acknowledging())] : [note];
    }

    private OutboxChange.Queued Note(InboxRow row, InboundMessage message, Words said, Person person, bool even, DateTimeOffset now)
    {
        var text = said.For(channels.Of(row.Channel).Segmented).For(person.Profile).Trim();
        var note = new Outgoing.Note { Address = message.Address, Text = text };
        return new OutboxChange.Queued(rows.Answering(row, note, now) with { EvenIfStopped = even });
    }

    // A sign under the person's own message says that it was heard, and makes no noise.
    private OutboxChange.Queued? Seen(InboxRow row, InboundMessage message, bool even, DateTimeOffset now)
    {
        if (!channels.Of(row.Channel).Reacts || message.Reference is not { } reference)
            return null;
        var seen = new Outgoing.Seen { Address = message.Address, Message = reference };
        return new OutboxChange.Queued(rows.Answering(row, seen, now) with { EvenIfStopped = even });
    }

    private static bool IsNumber(string words) => words.Trim() is { Length: > 0 and <= 2 } number && number.All(char.IsAsciiDigit);

    // A colleague wrote since the program showed anything: a number answers the colleague.
    private async ValueTask<bool> IsAsked(PersonId person, Case known, CancellationToken cancellation)
        => known is { State: CaseState.Claimed, AnsweredAt: not null }
            && (await kept.Words(known.Id, MostLookedAt, cancellation)).LastOrDefault(
                static word => word is { By: not null, Kind: WordKind.Said, State: WordState.Sent or WordState.Unknown }) is { } said
            && ((await Session(person, cancellation))?.LastHeard is not { } shown || shown <= said.At);

    // What is written where writing is offered, under the numbers of a call, or after a talk with a colleague where nothing else is asked;
    // and neither chooses nor is a word of the program's own.
    private async ValueTask<bool> IsFirst(InboxRow row, string words, DateTimeOffset now, CancellationToken cancellation)
    {
        if (IsNumber(words) || playbook.Book.Keywords.Exactly(Folding.Fold(words)) is not null)
            return false;
        var talk = await Session(row.Person, cancellation);
        return talk?.At switch
        {
            { Flow: Playbook.OperatorFlow, Step: Playbook.AskStep } => true,
            // A child who goes on telling is heard, and not told that nothing was understood.
            { Flow: Playbook.ConsultationFlow, Step: Playbook.YoungStep or Playbook.YoungSaidStep } => true,
            // There a country is a question of the program's own.
            { Flow: Playbook.UrgentFlow, Step: Playbook.EmergencyStep } => playbook.Book.PlaceIn(words) is null,
            { Flow: Playbook.UrgentFlow or Help }
                => playbook.Book.PlaceIn(words) is null && await IsAfterTalk(row.Person, now, cancellation),
            _ => talk?.AsksNothing == true && await IsAfterTalk(row.Person, now, cancellation),
        };
    }

    private async ValueTask<bool> IsAfterTalk(PersonId person, DateTimeOffset now, CancellationToken cancellation)
        => await kept.Last(person, cancellation) is { } last && last.GoesOn(now);

    // Where the country is asked the question stands: what is said beside it opens the case again by itself.
    private async ValueTask<IReadOnlyList<Change>> GoesOn(
        Person person, string words, DateTimeOffset now, CancellationToken cancellation)
    {
        // What calls for help opens it in the flows' turn, and is counted there.
        if (playbook.Book.MayCallForHelp(words) || kept.Board.Of(person.Id) is not null
            || await At(person.Id, cancellation) is not ({ Flow: Playbook.UrgentFlow, Step: not Playbook.EmergencyStep } or { Flow: Help }))
            return [];
        return
        [
            new HotlineChange.Called(CaseWitness.Of(person, CaseRisk.Green, store.NextId(), now)),
            .. counts.Called(person, open: null, CaseRisk.Green, now),
        ];
    }

    // A number, or what stands on a button, chooses from what was shown: by SMS unless a colleague asked since, in a chat while nobody has
    // the case.
    private async ValueTask<bool> Chooses(InboxRow row, string words, Case known, CancellationToken cancellation)
    {
        if (!channels.Of(row.Channel).Buttons)
            return IsNumber(words) && !await IsAsked(row.Person, known, cancellation);
        if (known.State == CaseState.Claimed || await Session(row.Person, cancellation) is not { Resting: false, Offers: var offers })
            return false;
        var folded = Folding.Fold(words);
        return IsNumber(words)
            ? int.TryParse(words.Trim(), CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= offers.Count
            : folded.Length > 0 && offers.Any(offer => Folding.Fold(offer.Label) == folded);
    }

    // While nobody has the case, all words of the program's own count: "back" and "next", too.
    private bool IsOurs(InboundContent content, string words, Case known)
    {
        if (!CaseSigns.IsOwn(content) || words.Length == 0)
            return false;
        var folded = Folding.Fold(words);
        // Who asks for staff has them already: that is a word for them.
        return words.TrimStart().StartsWith('/') || (playbook.Book.Keywords.Exactly(folded) is { } command && command != "operator"
            && (known.State != CaseState.Claimed || Ours.Contains(command)));
    }
}
