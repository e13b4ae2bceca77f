using System.Runtime.CompilerServices;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Staff.Desk;

/// <summary>
/// What people wrote, where it stands in colleagues' own chats: taken away before the channel would not let us any more, and at once from
/// who is no colleague of that kind any more, with what came there in the very moment.
/// </summary>
internal sealed class ViewRetention(IDeskStore desks, StaffRoll roll, Confidences confidences, Outbox outbox) : IRetentionClass
{
    /// <summary>Some hours are left of <see cref="ChatMemory.Deletable"/>, also where this program rests for a while.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(36);

    public string Name => "staff-views";

    public string Kept => "36 hours in a colleague's chat (Telegram lets a bot delete for 48)";

    public TimeSpan Every => TimeSpan.FromHours(2);

    public async IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (person, _) in desks.Desks(cancellation))
        {
            var shut = Confidences.IsShut((await roll.Find(person, cancellation))?.Role);
            var old = await confidences.Standing(person, shut ? TimeSpan.Zero : Lasts, at, cancellation);
            var taken = await confidences.Taken(person, old, shut ? "staff_words_taken" : "staff_words_gone", at, cancellation);
            if (taken is OutboxChange.Queued(var row))
                yield return new Overdue(person.Value, old.Count, [taken]) { Then = () => outbox.Add(row) };
        }
    }
}
