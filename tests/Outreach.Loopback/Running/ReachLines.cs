using System.Globalization;

namespace Outreach.Loopback.Running;

/// <summary>The reach report as its table says it.</summary>
public static class ReachLines
{
    /// <summary>Types the command.</summary>
    /// <returns>"trait,value,name,indicator" and the count of each line.</returns>
    /// <exception cref="InvalidOperationException">The command complained.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> Of(Site site, string asOf)
    {
        var file = Path.Combine(site.Folder, "reach.csv");
        var run = await site.Type("reach", "--as-of", asOf, "--csv", file);
        if (run.Err.Length > 0)
            throw new InvalidOperationException(run.ToString());
        // The first columns are the campaign and its period.
        return (await File.ReadAllLinesAsync(file, CancellationToken.None)).Skip(1).Select(line => line.Split(';'))
            .ToDictionary(fields => string.Join(',', fields[4..^1]), fields => fields[^1], StringComparer.Ordinal);
    }

    /// <summary>A count.</summary>
    public static int Number(string count) => int.Parse(count, CultureInfo.InvariantCulture);
}
