using Outreach.Consultations.Scheduling;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Closing;

/// <summary>
/// What the end of a campaign does by itself, once two administrators want it: forgets people as they are when they ask for it themselves,
/// then writes a new secret for the next start. Found by looking: what was cut off goes on with the next round.
/// </summary>
public sealed class ClosingRound(
    IClosingStore kept,
    IPeopleStore people,
    StaffRoll roll,
    IHotlineStore cases,
    IConsultationStore consultations,
    IHoldStore holds,
    ClosingNotices notices,
    AuditVerifier audit,
    KeyFile keys,
    ClosingHealth health,
    Outbox outbox,
    TimeProvider time)
{
    private const int Page = 100;
    private const string Program = "program";

    private bool _isWritten;

    /// <summary>Goes round once.</summary>
    /// <exception cref="StoreUnavailableException">The store could not be read or written: the next round goes on.</exception>
    public async Task Go(CancellationToken cancellation)
        => (health.Trouble, health.Waiting) = await Round(kept.Closing, time.GetUtcNow(), cancellation);

    // What keeps it from coming further, and how many are not forgotten yet because somebody helps them.
    private async Task<(string? Trouble, int Waiting)> Round(CampaignClosing? closing, DateTimeOffset now, CancellationToken cancellation)
    {
        switch (closing)
        {
            case { State: ClosingState.Asked } asked when asked.HasLapsed(now):
                await Change(
                    asked,
                    [
                        new ClosingChange.Gone(),
                        Note(asked, "lapsed", now),
                        .. await notices.Tell(asked, "closing_lapsed", but: null, now, cancellation),
                    ],
                    cancellation);
                return default;
            case { State: ClosingState.Forgetting } begun:
                return holds.Holds.FirstOrDefault(hold => now < hold.Until) is { Id: var hold }
                    ? ($"Hold {hold} is in force: nobody is forgotten before it ends.", 0)
                    : (null, await Forget(begun, now, cancellation));
            case { State: ClosingState.AwaitsStart }:
                return (await Renew(cancellation), 0);
            case { State: ClosingState.Destroyed } done:
                if (keys.Settle() is { } trouble)
                    return (trouble, 0);
                await Change(
                    done,
                    [new ClosingChange.Gone(), .. await notices.Tell(done, "closing_done", but: null, now, cancellation)],
                    cancellation);
                return default;
            default:
                return default;
        }
    }

    private async Task<int> Forget(CampaignClosing begun, DateTimeOffset now, CancellationToken cancellation)
    {
        var (isAnybodyLeft, waiting) = (false, 0);
        for (PersonId? after = new PersonId(0); after is { } last;)
        {
            var page = await people.After(last, Page, cancellation);
            after = page.Count < Page ? null : page[^1].Id;
            var gone = new List<PersonId>();
            foreach (var person in page.Where(person => person.FirstSeen < begun.AgreedAt))
            {
                if (await IsStaff(person, cancellation))
                    continue;
                isAnybodyLeft = true;
                if (IsHelped(person, now))
                    waiting++;
                else
                    gone.Add(person.Id);
            }

            await Forget(begun, gone, now, cancellation);
        }

        // Only a round that finds nobody any more says that nobody is left.
        if (!isAnybodyLeft)
        {
            var over = begun with { State = ClosingState.AwaitsStart };
            await Change(
                begun,
                [
                    new Swept(),
                    new ClosingChange.Saved(over),
                    Note(over, "forgotten", now),
                    .. await notices.Tell(over, "closing_start", but: null, now, cancellation),
                ],
                cancellation);
        }

        return waiting;
    }

    // Where one of them changed meanwhile the others go all the same.
    private async Task Forget(CampaignClosing begun, List<PersonId> some, DateTimeOffset now, CancellationToken cancellation)
    {
        if (some.Count == 0)
            return;
        var result = await outbox.TryCommit(
            [ClosingPrecondition.Still(begun), new ForgettablePrecondition(some, now)],
            [.. some.Select(static person => new PersonChange.Erased(person)), Note(begun, "forget", now, $"{some.Count} forgotten")],
            cancellation);
        if (!result.IsRefused || some.Count == 1)
            return;
        foreach (var one in some)
            await Forget(begun, [one], now, cancellation);
    }

    private async Task<string?> Renew(CancellationToken cancellation)
    {
        if (_isWritten)
            return null;
        // The chain is made anew with the new secret: what is not whole now could not be told from what is, afterwards.
        if ((await audit.Verify(cancellation)).Faults is [var fault, ..])
            return $"The audit log is not whole ({fault}): the secret stays until somebody has looked into it.";
        var trouble = keys.Renew();
        _isWritten = trouble is null;
        return trouble;
    }

    private Task<CommitResult> Change(CampaignClosing seen, IReadOnlyList<Change> changes, CancellationToken cancellation)
        => outbox.TryCommit([ClosingPrecondition.Still(seen)], changes, cancellation);

    private async ValueTask<bool> IsStaff(Person person, CancellationToken cancellation) => roll.Find(person) is not null
        || (person.Joined is { } other && await roll.Find(other, cancellation) is not null);

    // Whoever is in the middle of being helped is forgotten when that is over.
    private bool IsHelped(Person person, DateTimeOffset now) => new[] { person.Id, person.Joined ?? person.Id }
        .Any(id => cases.Board.Of(id) is not null || consultations.Calendar.Coming(id, now) is not null);

    private static AuditChange Note(CampaignClosing closing, string act, DateTimeOffset now, string details = "")
        => new(new AuditNote($"closing.{act}", $"closing {closing.Id}") { At = now, From = Program, Details = details });
}
