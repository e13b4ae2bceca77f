using Outreach.Staff.Commands;
using Outreach.Web.Console.Today;

namespace Outreach.Host.Watching;

/// <summary>What the console shows administrators of the program's health: the lines that <see cref="HealthTeller"/> sends.</summary>
internal sealed class Troubles(HealthReport health) : ITroubles
{
    public async Task<IReadOnlyList<string>> Now(StaffWriter say, CancellationToken cancellation)
        => [.. HealthTeller.Wrong(await health.Now(cancellation)).Select(one => HealthTeller.Line(one, say))];
}
