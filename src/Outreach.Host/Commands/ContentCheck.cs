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
        var words = new ContentCheckWords(language);
        if (reading.Playbook is not { } book)
        {
            Say(folder, reading.Problems, language);
            Console.WriteLine(Counted(reading.Found, language));
            return 1;
        }

        Console.WriteLine(words.Good(book));
        var unreviewed = book.Flows.Values.Where(flow => flow.Reviewed is null).Select(flow => flow.Id).Order(StringComparer.Ordinal)
            .ToList();
        Name(unreviewed, ids => words.Unreviewed(ids, book.Flows.Count));
        Name([.. book.Help.Stale(today).Select(line => line.Id)], ids => words.Unphoned(ids, book.Help.Lines.Count));
        Costs(book, today, configuration, words);
        Name([.. book.Help.Old(book.Sources, today).Select(line => line.Id)], words.Unprinted);
        Name([.. book.Sources.Unlooked(today).Select(source => source.Id)], words.Unlooked);
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

    public static string Counted(int problems, Language? language) => new ContentCheckWords(language).Counted(problems);

    // What our words cost by SMS: a lesson as a whole, and where a segment is bought for a few letters.
    private static void Costs(Playbook book, DateOnly today, ConfigurationManager configuration, ContentCheckWords words)
    {
        var (ky, ru) = (SmsCosts.Lessons(book, Language.Ky, today).ToList(), SmsCosts.Lessons(book, Language.Ru, today).ToDictionary());
        var most = ky.Select(lesson => Math.Max(lesson.Segments, ru[lesson.Lesson])).DefaultIfEmpty(0).Max();
        var lessons = ky.Select(lesson => $"{lesson.Lesson} {lesson.Segments}/{ru[lesson.Lesson]}");
        var price = decimal.TryParse(configuration["Twilio:Prices:996"], NumberStyles.Number, CultureInfo.InvariantCulture, out var one)
            ? string.Create(CultureInfo.InvariantCulture, $"{most * one:0.00} {configuration["Twilio:Currency"] ?? "USD"}")
            : null;
        Console.WriteLine(words.Lessons(string.Join(", ", lessons), price));
        var dear = SmsCosts.Dear(book, today).Distinct().ToList();
        if (dear.Count > 0)
            Console.WriteLine(words.Dear(dear.Count));
        foreach (var message in dear.Take(MostDear))
            Console.WriteLine($"  {message.File}:{message.Line}: {words.Dear(message)}");
    }

    private static void Name(List<string> ids, Func<IReadOnlyList<string>, string> said)
    {
        if (ids.Count > 0)
            Console.WriteLine(said(ids));
    }
}
