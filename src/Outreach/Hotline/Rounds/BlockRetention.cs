using System.Runtime.CompilerServices;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;

namespace Outreach.Hotline.Rounds;

/// <summary>That a person was closed for a time, once the time is over.</summary>
internal sealed class BlockRetention(IHotlineStore kept) : IRetentionClass
{
    public string Name => "case-blocks";

    public string Kept => "until its end";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var block in kept.Board.Blocks.Values.Where(block => block.Until <= at))
            yield return new Overdue(block.Case, 1, [new HotlineChange.Barred(block.Person, null)]);
    }
}
