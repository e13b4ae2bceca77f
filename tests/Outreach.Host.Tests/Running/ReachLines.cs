using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Running;

/// <summary>The reach report as its table says it.</summary>
internal static class ReachLines
{
    /// <summary>Types the command.</summary>
    /// <returns>"trait,value,name,indicator" and the count of each line.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> Of(Site site, string asOf)
    {
        var file = Path.Combine(site.Folder, "reach.csv");
        var run = await site.Type("reach", "--as-of", asOf, "--csv", file);
        run.Err.ShouldBeEmpty();
        // The first columns are the campaign and its period.
        return (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Skip(1).Select(line => line.Split(','))
            .ToDictionary(fields => string.Join(',', fields[4..^1]), fields => fields[^1], StringComparer.Ordinal);
    }
}
