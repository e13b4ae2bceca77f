using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Host.Starting;

namespace Outreach.Host.Commands;

/// <summary>Reads the content as the worker would, and says everything that is wrong with it.</summary>
internal static class ContentCheck
{
    public static int Run(IReadOnlyList<string> settings)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddSettings(settings);
        var folder = configuration["Content:Folder"] ?? new ContentOptions().Folder;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var reading = PlaybookReader.Read(folder, today, StaffTextKeys.Of(new ServiceCollection().AddOutreach(configuration)));
        foreach (var problem in reading.Problems)
            Console.WriteLine(problem.File == folder ? problem.ToString() : Path.Combine(folder, problem.ToString()));
        if (reading.Playbook is not { } book)
        {
            Console.WriteLine(reading.Found == 1 ? "1 problem." : $"{reading.Found} problems.");
            return 1;
        }

        var unreviewed = book.Flows.Values.Where(flow => flow.Reviewed is null).Select(flow => flow.Id).Order(StringComparer.Ordinal)
            .ToList();
        Console.WriteLine($"The content is good: {book.Flows.Count} flows, {book.Lessons.Count} of them lessons, " +
            $"{book.Help.Lines.Count} help lines, {book.Keywords.All.Count} keyword spellings, {book.Sources.Count} sources.");
        if (unreviewed.Count > 0)
            Console.WriteLine(
                $"Not reviewed by a native speaker yet: {unreviewed.Count} of {book.Flows.Count} flows ({string.Join(", ", unreviewed)}).");
        var stale = book.Help.Stale(today).ToList();
        if (stale.Count > 0)
            Console.WriteLine(
                $"Not phoned within {HelpDirectory.DaysUntilStale} days: {stale.Count} of {book.Help.Lines.Count} help lines " +
                $"({string.Join(", ", stale.Select(line => line.Id))}).");
        Name("No source of the last year prints", [.. book.Help.Old(book.Sources, today).Select(line => line.Id)], "help lines");
        Name("Nobody looked for a year at", [.. book.Sources.Unlooked(today).Select(source => source.Id)], "sources");
        return 0;
    }

    private static void Name(string what, IReadOnlyList<string> ids, string kind)
    {
        if (ids.Count > 0)
            Console.WriteLine($"{what} {ids.Count} {kind} ({string.Join(", ", ids)}).");
    }
}
