using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;

namespace Outreach.Hotline.Rounds;

/// <summary>What was said in a case that is long over.</summary>
internal sealed class CaseWordRetention(IHotlineStore kept, IOptions<RetentionOptions> options) : IRetentionClass
{
    public string Name => "case-words";

    public string Kept => $"{options.Value.CaseDays} days after the end of a case (Retention:CaseDays)";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in await kept.Wordy(at.AddDays(-options.Value.CaseDays), int.MaxValue, cancellation))
        {
            // Who called again meanwhile has this case, with what was said in it.
            if (await kept.Find(id, cancellation) is { IsOpen: false } known)
                yield return new Overdue(id, 1, [new HotlineChange.Purged(id)]) { While = [new CasePrecondition(id, known.Version)] };
        }
    }
}
