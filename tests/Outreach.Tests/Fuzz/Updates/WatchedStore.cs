using System.Collections.Concurrent;
using Outreach.Flows.Engine;
using Outreach.Messaging;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;
using Shouldly;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>Sees every commit of a running program, and notes what must not be.</summary>
internal sealed class WatchedStore(IStore store, IPeopleStore people, ISealer sealer) : IStore
{
    /// <summary>Messages dealt with, by their key; each counted.</summary>
    public ConcurrentDictionary<string, int> Handled { get; } = new();

    /// <summary>What must not be.</summary>
    public ConcurrentQueue<string> Problems { get; } = new();

    public int LargestTalk { get; private set; }

    // When each person was answered words of hers, or wrote more of the same.
    private readonly ConcurrentDictionary<PersonId, DateTimeOffset> _words = new();

    public long NextId() => store.NextId();

    public ValueTask Fresh(CancellationToken cancellation) => store.Fresh(cancellation);

    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(30);

    public async Task<CommitResult> TryCommit(IReadOnlyList<Precondition> claims, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        foreach (var handled in changes.OfType<InboxChange.Handled>())
        {
            Handled.AddOrUpdate(handled.Row.Key, 1, static (_, times) => times + 1);
            var stopped = (await people.Find(handled.Row.Person, cancellation))?.Standing == ContactStatus.Stopped;
            Look(handled, changes, stopped);
        }

        foreach (var dead in changes.OfType<InboxChange.Dead>())
            Problems.Enqueue($"{dead.Row.Key} is dead: {dead.Reason}");
        foreach (var dead in changes.OfType<OutboxChange.Dead>())
            Problems.Enqueue($"an answer is dead: {dead.Reason}");
        foreach (var talk in changes.OfType<SessionChange.Saved>())
            LargestTalk = Math.Max(LargestTalk, talk.Session.Bytes.Length);
        var result = await store.TryCommit(claims, changes, cancellation);
        // What it was decided on changed meanwhile: it is decided anew, and counts then.
        if (result.IsRefused)
        {
            foreach (var handled in changes.OfType<InboxChange.Handled>())
                Handled.AddOrUpdate(handled.Row.Key, 0, static (_, times) => times - 1);
        }

        return result;
    }

    // Noted without an answer are only a block and its end, what comes again, further pictures of an album, and what a stopped person writes; her press gets a passing word.
    private void Look(InboxChange.Handled handled, IReadOnlyList<Change> changes, bool stopped)
    {
        var message = sealer.Open(handled.Row.Message, MessagingJson.Default.InboundMessage);
        var heard = message.Content;
        if (heard is InboundContent.Blocked or InboundContent.Unblocked || (handled.Outcome == Outcome.Noted && (message.Edit || message.Album is not null) && !changes.OfType<OutboxChange.Queued>().Any()))
            return;
        var answers = changes.OfType<OutboxChange.Queued>().Select(queued => sealer.Open(queued.Row.Message, MessagingJson.Default.Outgoing)).ToList();
        try
        {
            foreach (var answer in answers)
                Check(answer);
        }
        catch (ShouldAssertException wrong)
        {
            Problems.Enqueue($"{handled.Row.Key} got a wrong answer: {wrong.Message}");
        }

        // What goes to staff who were called is acknowledged by a sign, now and then by a sentence.
        if (handled.Outcome == Outcome.InCase)
            return;

        // Further pieces of a message that was answered just now, and that say nothing more.
        var piece = answers.Count == 0 && handled.Outcome == Outcome.Noted && heard is InboundContent.Wrote
            && _words.TryGetValue(handled.Row.Person, out var before) && handled.Row.ReceivedAt - before < Pieces.Apart + Slack;
        if (heard is InboundContent.Wrote && (piece || answers.Count > 0))
            _words[handled.Row.Person] = handled.Row.ReceivedAt;
        if (piece)
            return;
        var silent = stopped && heard is not InboundContent.Pressed;
        if (answers.Count == 0 && !silent)
            Problems.Enqueue($"{handled.Row.Key} got no answer");
        if (handled.Outcome != (answers.Any(answer => answer is not Outgoing.Toast) ? Outcome.Answered : Outcome.Noted))
            Problems.Enqueue($"{handled.Row.Key} is in the ledger as {handled.Outcome}");
        if (answers.All(answer => answer is Outgoing.Toast) && !stopped)
            Problems.Enqueue($"{handled.Row.Key} got no screen though she is not stopped");
    }

    private static void Check(Outgoing answer)
    {
        if (answer is Outgoing.Show show)
            Limits.Check(show.Screen);
        else if (answer is Outgoing.Toast toast)
            Limits.CheckToast(toast.Text);
        else if (answer is Outgoing.Note note)
            Limits.CheckText(note.Text, 4096);
        else if (answer is not Outgoing.Seen)
            Limits.CheckText(((Outgoing.Vanish)answer).Line, 4096);
    }
}
