using System.Runtime.CompilerServices;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;

namespace Outreach.Staff.Desk;

/// <summary>
/// What people wrote, where it stands in colleagues' own chats, also of those who are on the staff no more: taken away before the channel
/// would not let us any more.
/// </summary>
internal sealed class ViewRetention(IDeskStore desks, IChatStore chats, DeskDrawer drawer, Outbox outbox) : IRetentionClass
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
            var old = (await chats.Chat(person, cancellation)).Recent
                .Where(message => message.Words == ChatMessage.Confided && at - message.At >= Lasts)
                .Select(static message => message.Reference).ToList();
            if (old.Count == 0)
                continue;
            var taken = await drawer.TakeBack(
                person,
                (address, say) => new Outgoing.Remove { Address = address, References = old, Line = say.Say("staff_words_gone") },
                at,
                cancellation);
            if (taken is OutboxChange.Queued(var row))
                yield return new Overdue(person.Value, old.Count, [taken]) { Then = () => outbox.Add(row) };
        }
    }
}
