using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;

namespace Outreach.Hotline.Rounds;

/// <summary>Photos and voices of a case that is over: by what name the channel keeps them.</summary>
internal sealed class CaseFileRetention(IHotlineStore kept, IOptions<RetentionOptions> options) : IRetentionClass
{
    public string Name => "case-files";

    public string Kept => $"{options.Value.FileDays} days after the end of a case (Retention:FileDays)";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in await kept.Filed(at.AddDays(-options.Value.FileDays), int.MaxValue, cancellation))
        {
            if (await kept.Find(id, cancellation) is { IsOpen: false } known)
                yield return new Overdue(id, 1, [new HotlineChange.Unfiled(id)]) { While = [new CasePrecondition(id, known.Version)] };
        }
    }
}
