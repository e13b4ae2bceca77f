using Microsoft.Extensions.Logging;
using Outreach.Messaging.Outbound;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Staff.Actions;

/// <summary>
/// The one way by which staff do anything, whatever face they do it by: the right is asked, the verb decides, and what it decided is kept
/// with its audit entry while all that it looked at is still so; else it decides anew. What others are told leaves with it.
/// </summary>
public sealed class StaffActions(StaffRoll roll, Strangers strangers, Outbox outbox, TimeProvider time, ILogger<StaffActions> log)
{
    private const int Tries = 5;
    private const string Refused = "refused";

    /// <summary>Decides, and writes nothing yet: for a face that writes its own answer with it.</summary>
    public async ValueTask<Ruling<T>> Decide<TWhat, T>(StaffVerb<TWhat, T> verb, Actor who, TWhat what, CancellationToken cancellation)
    {
        var ruling = verb.May(who) ? await verb.Decide(who, what, time.GetUtcNow(), cancellation) : Refusal<T>.NotAllowed;
        return ruling switch
        {
            Decision<T> { On: { } on } decided => decided with { Acts = [new AuditedAct(decided.As ?? verb.Name, on, decided.Details)] },
            Refusal<T> { Why: null } => Denied<T>(who, verb.Object?.Invoke(what) ?? verb.Name, verb.Short),
            _ => ruling,
        };
    }

    /// <summary>Whether somebody could do it now: the verb is asked, and nothing is done. A face offers what can be done.</summary>
    public async ValueTask<bool> Can<TWhat, T>(StaffVerb<TWhat, T> verb, Actor who, TWhat what, CancellationToken cancellation)
        => verb.May(who) && await verb.Decide(who, what, time.GetUtcNow(), cancellation) is Decision<T>;

    /// <summary>Decides and does it.</summary>
    /// <exception cref="InvalidOperationException">What was wanted changed each time while it was decided.</exception>
    /// <exception cref="StoreUnavailableException">It could not be written.</exception>
    public async Task<Ruling<T>> Do<TWhat, T>(StaffVerb<TWhat, T> verb, Actor who, TWhat what, CancellationToken cancellation)
    {
        Ruling<T> ruling = Refusal<T>.NotAllowed;
        await UntilKept(
            async () =>
            {
                var now = who.Person is { } person ? roll.Actor(person, who.From) : who;
                ruling = await Decide(verb, now, what, cancellation);
                return new Attempt(now, ruling, []);
            },
            cancellation);
        return ruling;
    }

    /// <summary>Whether somebody may look at something that is no verb's; where not, that is written down as any refusal is.</summary>
    /// <param name="who">Who wants to look.</param>
    /// <param name="needs">The right that is asked for.</param>
    /// <param name="what">At what, by a name of ours.</param>
    /// <param name="cancellation">Our own stop.</param>
    /// <exception cref="StoreUnavailableException">The refusal could not be written.</exception>
    public async Task<bool> MayLook(Actor who, Right needs, string what, CancellationToken cancellation)
    {
        if (who.May(needs))
            return true;
        var denied = Denied<bool>(who, what);
        await UntilKept(() => Task.FromResult<Attempt?>(new Attempt(who, denied, [])), cancellation);
        return false;
    }

    /// <summary>Refuses what somebody may not do, and has it written down.</summary>
    /// <param name="who">Who wanted it.</param>
    /// <param name="what">What it was, by a name or number of ours.</param>
    /// <param name="details">More of it.</param>
    internal Refusal<T> Denied<T>(Actor who, string what, string details = "") => who.Member is { Role: var role }
        ? new Refusal<T>("staff_refused", ("role", role)) { Acts = [new AuditedAct(Refused, what, details)] }
        : new Refusal<T>("staff_no_access") { Acts = strangers.Tried(Refused, what) };

    /// <summary>Writes an attempt down; where what it looked at is so no more, the next one, some times.</summary>
    /// <param name="decide">Makes an attempt; null = there is nothing to write.</param>
    /// <param name="cancellation">Our own stop.</param>
    internal async Task UntilKept(Func<Task<Attempt?>> decide, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await decide() is not { } made)
                return;
            var result = await outbox.TryCommit([.. Preconditions(made)], [.. Changes(made, time.GetUtcNow())], cancellation);
            if (result.IsKept)
                made.Ruling?.Then?.Invoke();
            if (!result.IsRefused)
                return;
            Log.ChangedMeanwhile(log, attempt);
        }

        throw new InvalidOperationException($"What staff wanted changed under their hands {Tries} times.");
    }

    // What is done was allowed to who does it, and must be when it is kept.
    private IEnumerable<Precondition> Preconditions(Attempt made)
    {
        if (made.Ruling is not { } ruling)
            return [];
        var (person, member) = (made.Who.Person, made.Who.Member);
        return person is not null && member is not null && !roll.IsOfSettings(person) && ruling.Changes.Count + ruling.Notices.Count > 0
            ? [new StaffPrecondition(person.Id, member.Role), .. ruling.Preconditions]
            : ruling.Preconditions;
    }

    private static IEnumerable<Change> Changes(Attempt made, DateTimeOffset now) => made.Ruling is not { } ruling ? made.Answer :
    [
        .. made.Answer,
        .. ruling.Changes,
        .. ruling.Notices,
        .. ruling.Acts.Select(act => new AuditChange(new AuditNote(act.Act, act.Object)
        {
            Who = made.Who.Person?.Id,
            Role = made.Who.Member?.Role,
            At = now,
            From = made.Who.From,
            Details = act.Details,
        })),
    ];

    /// <summary>What is to be written at once.</summary>
    /// <param name="Who">Who acts.</param>
    /// <param name="Ruling">What the verb came to; null when none was called.</param>
    /// <param name="Answer">What the face writes with it, such as its answer.</param>
    internal sealed record Attempt(Actor Who, Ruling? Ruling, IReadOnlyList<Change> Answer);
}
