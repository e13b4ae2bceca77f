using Outreach.Closing;
using Outreach.Privacy;
using Outreach.Staff.Audit;

namespace Outreach.LiteDb;

/// <content>A new secret behind person keys: see decision 0041.</content>
internal sealed partial class ChangeApplier
{
    /// <summary>
    /// Makes everything anew that hangs on the secret behind person keys, in this transaction: the keys of who is left, the audit log's
    /// chain, the names of deliveries. What cannot be made anew goes: invitations, sessions of the console, codes, counts of
    /// the day by numbers. The prints of what is guarded are those of <see cref="Finish"/>.
    /// </summary>
    /// <param name="keys">The new keys.</param>
    /// <param name="closing">The end of the campaign that asked for it.</param>
    /// <param name="before">What the secret before says of the audit log: it is whole.</param>
    /// <param name="now">When.</param>
    public void Renew(KeyFile keys, CampaignClosing closing, AuditVerdict before, DateTimeOffset now)
    {
        var sealer = new Sealer(keys);
        People.Renew(sealer);
        Staff.Renew(sealer);
        Console.Renew();
        Talks.Renew();
        Deliveries.Renew();
        Codes.Clear();
        Help.Clear();
        Audit.Renew();
        Key.Renew(keys);
        Apply(new ClosingChange.Saved(closing with { State = ClosingState.Destroyed }), now);
        Apply(
            new AuditChange(new AuditNote("closing.destroyed", $"closing {closing.Id}")
            {
                At = now,
                From = "program",
                Details = $"asked by {closing.AskedBy}, agreed by {closing.AgreedBy}; the chain of {before.Entries} entries ended with " +
                    $"{before.Head}",
            }),
            now);
    }

    /// <summary>What the audit log is, by the secret that chained it.</summary>
    public AuditVerdict Verified()
        => new AuditVerifier(new AuditAtHand(Audit), seals.Audit).Verify(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>The log as this thread reads it: nothing is waited for.</summary>
    private sealed class AuditAtHand(Books.AuditBook book) : IAuditStore
    {
        public Task<AuditEntry?> Head(CancellationToken cancellation) => Task.FromResult(book.Head);

        public Task<IReadOnlyList<AuditEntry>> After(long number, int most, CancellationToken cancellation)
            => Task.FromResult(book.After(number, most));
    }
}
