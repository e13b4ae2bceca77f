using System.Globalization;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Host.Starting;
using Outreach.People;

namespace Outreach.Host.Commands;

/// <summary>Reads the content as the worker would, and says everything that is wrong with it.</summary>
internal static class ContentCheck
{
    private const int MostDear = 20;

    public static int Run(IReadOnlyList<string> settings, Language? language)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddSettings(settings);
        var folder = Folder(configuration);
        var today = Today();
        var reading = PlaybookReader.Read(folder, today, Keys(configuration));
        if (reading.Playbook is not { } book)
        {
            Say(folder, reading.Problems, language);
            Console.WriteLine(Counted(reading.Found));
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
        Costs(book, today, configuration);
        Name("No source of the last year prints", [.. book.Help.Old(book.Sources, today).Select(line => line.Id)], "help lines");
        Name("Nobody looked for a year at", [.. book.Sources.Unlooked(today).Select(source => source.Id)], "sources");
        return 0;
    }

    public static string Folder(ConfigurationManager configuration) => configuration["Content:Folder"] ?? new ContentOptions().Folder;

    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static IReadOnlyList<string> Keys(ConfigurationManager configuration)
        => StaffTextKeys.Of(new ServiceCollection().AddOutreach(configuration));

    /// <summary>Says each problem with its file, as seen from the working folder.</summary>
    public static void Say(string folder, IEnumerable<ContentProblem> problems, Language? language)
    {
        foreach (var problem in problems)
        {
            var said = language is { } theirs ? problem.In(theirs) : problem.ToString();
            Console.WriteLine(problem.File == folder ? said : Path.Combine(folder, said));
        }
    }

    public static string Counted(int problems) => problems == 1 ? "1 problem." : $"{problems} problems.";

    // What our words cost by SMS: a lesson as a whole, and where a segment is bought for a few letters.
    private static void Costs(Playbook book, DateOnly today, ConfigurationManager configuration)
    {
        var (ky, ru) = (SmsCosts.Lessons(book, Language.Ky, today).ToList(), SmsCosts.Lessons(book, Language.Ru, today).ToDictionary());
        var most = ky.Select(lesson => Math.Max(lesson.Segments, ru[lesson.Lesson])).DefaultIfEmpty(0).Max();
        var price = decimal.TryParse(configuration["Twilio:Prices:996"], NumberStyles.Number, CultureInfo.InvariantCulture, out var one)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" The dearest costs {most * one:0.00} {configuration["Twilio:Currency"] ?? "USD"} a learner.")
            : string.Empty;
        Console.WriteLine("By SMS a lesson is so many segments (Kyrgyz/Russian), beside those that the learner pays: " +
            $"{string.Join(", ", ky.Select(lesson => $"{lesson.Lesson} {lesson.Segments}/{ru[lesson.Lesson]}"))}.{price}");
        var dear = SmsCosts.Dear(book, today).Distinct().ToList();
        if (dear.Count > 0)
            Console.WriteLine($"Segments bought for a few letters: {dear.Count}.");
        foreach (var message in dear.Take(MostDear))
            Console.WriteLine(
                $"  {message.File}:{message.Line}: step '{message.Step}' in {message.Language}: {message.Letters} letters less, " +
                $"and it is {message.Segments - 1} segments instead of {message.Segments}.");
    }

    private static void Name(string what, IReadOnlyList<string> ids, string kind)
    {
        if (ids.Count > 0)
            Console.WriteLine($"{what} {ids.Count} {kind} ({string.Join(", ", ids)}).");
    }
}
