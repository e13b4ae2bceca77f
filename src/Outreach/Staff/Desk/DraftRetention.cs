using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Channels;
using Outreach.Staff.Commands;

namespace Outreach.Staff.Desk;

/// <summary>What colleagues left unfinished in their own chats: words to a person, a number for somebody who stood before them.</summary>
internal sealed class DraftRetention(IDeskStore desks, IChatStore chats, DeskDrawer drawer, IOptions<RetentionOptions> options)
    : IRetentionClass
{
    public string Name => "drafts";

    public string Kept => $"{options.Value.FormDays} days after the colleague last wrote (Retention:FormDays)";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (person, kept) in desks.Desks(cancellation))
        {
            var desk = drawer.Read(kept);
            if (desk.Dialogue is not { Memory.Length: > 0 })
                continue;
            var last = (await chats.Chat(person, cancellation)).Recent.Select(static message => message.At).LastOrDefault();
            if (last.AddDays(options.Value.FormDays) <= at)
            {
                yield return new Overdue(person.Value, 1, [drawer.Saved(person, desk with { Command = null, Dialogue = null })])
                {
                    While = [new DeskPrecondition(person, kept)],
                };
            }
        }
    }
}
