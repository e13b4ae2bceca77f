namespace Outreach.Staff.Audit;

/// <summary>Goes through the audit log and says where it is not as it was written.</summary>
public sealed class AuditVerifier(IAuditStore store, AuditLog log)
{
    private const int Page = 1_000;

    /// <summary>Goes through all of it.</summary>
    public async Task<AuditVerdict> Verify(CancellationToken cancellation)
    {
        var faults = new List<string>();
        AuditEntry? last = null;
        var count = 0L;
        await foreach (var entry in All(0, cancellation))
        {
            var expected = (last?.Number ?? 0) + 1;
            count++;
            if (entry.Number != expected)
                faults.Add(entry.Number == expected + 1
                    ? $"entry {expected} was removed"
                    : $"the entries {expected} to {entry.Number - 1} were removed");
            else if (last?.Hash.Length != 0 && entry.Hash != log.Hash(last?.Hash, entry.Number, entry.Note))
                faults.Add($"entry {entry.Number} was changed");
            last = entry;
        }

        var head = await store.Head(cancellation);
        if (head?.Number > (last?.Number ?? 0))
            faults.Add($"the log ends with entry {last?.Number ?? 0}, but {head.Number} were written: the last ones were removed");
        else if (last is not null && (head is null || head.Number < last.Number))
            faults.Add($"after entry {head?.Number ?? 0} something was added that this program did not write");
        else if (head is not null && last is not null && head.Hash != last.Hash && faults.Count == 0)
            faults.Add($"entry {last.Number} was changed");
        return new AuditVerdict(count, last?.Hash, faults);
    }

    /// <summary>The entries after a number, in their order.</summary>
    public async IAsyncEnumerable<AuditEntry> All(
        long after,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = after; ;)
        {
            var page = await store.After(last, Page, cancellation);
            foreach (var entry in page)
                yield return entry;
            if (page.Count < Page)
                yield break;
            last = page[^1].Number;
        }
    }
}
