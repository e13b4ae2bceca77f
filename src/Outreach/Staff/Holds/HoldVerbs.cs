using Outreach.Jobs.Retention;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Staff.Holds;

/// <summary>What staff do where a court or the law wants something kept that would be forgotten by itself.</summary>
public sealed class HoldVerbs(IHoldStore holds, IEnumerable<IRetentionClass> classes, IStore store) : IStaffVerbs
{
    /// <summary>For so long a hold can be written at once: then somebody looks again whether it is still wanted.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private const int LongestWords = 300;

    /// <summary>Something is held from now on. Its name and reason stand with the hold, and not in the audit log.</summary>
    public StaffVerb<NewHold, LegalHold> Begin => new("retention.hold", Right.HoldRecords, (_, asked, now) =>
    {
        if (asked.Name.Trim() is not { Length: > 0 and <= LongestWords } name
            || asked.Reason.Trim() is not { Length: > 0 and <= LongestWords } reason)
            return new Refusal<LegalHold>("hold_words");
        if (asked.Until <= now || asked.Until > now + Longest)
            return new Refusal<LegalHold>("hold_until");
        if (asked.Class is null ? asked.Number is not null : classes.All(one => one.Name != asked.Class))
            return new Refusal<LegalHold>("hold_class", ("classes", string.Join(", ", classes.Select(static one => one.Name).Order())));
        var hold = new LegalHold
        {
            Id = store.NextId(),
            Name = name,
            Reason = reason,
            Since = now,
            Until = asked.Until,
            Class = asked.Class,
            Number = asked.Number,
        };
        return new Decision<LegalHold>(hold)
        {
            Changes = [new HoldChange.Begun(hold)],
            On = $"hold {hold.Id}",
            Details = $"{hold.Class ?? "all"}{(hold.Number is { } number ? $" {number}" : string.Empty)} until {hold.Until:yyyy-MM-dd}",
        };
    });

    /// <summary>It holds nothing any more.</summary>
    public StaffVerb<long, LegalHold> End => new("retention.release", Right.HoldRecords, (_, id, _) =>
        holds.Holds.FirstOrDefault(hold => hold.Id == id) is { } hold
            ? new Decision<LegalHold>(hold) { Changes = [new HoldChange.Ended(id)], On = $"hold {id}" }
            : new Refusal<LegalHold>("hold_gone"));

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Begin, End];
}
