using Outreach.Messaging.DeadLettering;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Routing;

/// <summary>What staff do with messages that were given up.</summary>
public sealed class DeadLetterVerbs(DeadLetters letters) : IStaffVerbs
{
    /// <summary>One is tried again. What fails again comes back.</summary>
    public StaffVerb<long, DeadLetter> Retry => new("dead-letters.retry", Right.TendMessages, async (_, id, _, cancellation) =>
        await letters.Find(id, cancellation) is { } letter
            ? new Decision<DeadLetter>(letter) { Changes = [letter.Again], Then = () => letters.Woken(letter), On = $"message {letter.Id}" }
            : new Refusal<DeadLetter>("letter_gone"));

    /// <summary>All of them are tried again. It becomes how many there were.</summary>
    public StaffVerb<ValueTuple, int> RetryAll => new("dead-letters.retry-all", Right.TendMessages, async (_, _, _, cancellation) =>
    {
        var all = await letters.All(cancellation).ToListAsync(cancellation);
        return new Decision<int>(all.Count)
        {
            Changes = [.. all.Select(letter => letter.Again)],
            Then = () => all.ForEach(letters.Woken),
            As = "dead-letters.retry",
            On = "all",
            Details = $"{all.Count} messages",
        };
    });

    /// <summary>Somebody reads the words of one: that is written down before they are shown.</summary>
    public StaffVerb<long, DeadLetter> ReadWords => new("dead-letters.words", Right.TendMessages, async (_, id, _, cancellation) =>
        await letters.Find(id, cancellation) is { } letter
            ? new Decision<DeadLetter>(letter) { On = $"message {letter.Id}" }
            : new Refusal<DeadLetter>("letter_gone"));

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Retry, RetryAll, ReadWords];
}
