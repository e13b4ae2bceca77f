using System.Globalization;
using Outreach.Content;
using Outreach.Content.Meanings;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>Reads the content folder whole. Either there is a playbook without problems, or there are problems.</summary>
public static class PlaybookReader
{
    private static readonly string[] Files
        =
        [
            "texts.yaml", "staff.yaml", "regions.yaml", "sources.yaml", "hotlines.yaml", "keywords.yaml", "meanings.yaml", "answers.yaml",
            "campaigns.yaml",
        ];

    /// <summary>Reads and checks everything.</summary>
    /// <param name="path">The content folder.</param>
    /// <param name="today">Decides which numbers are shown with the word "check".</param>
    /// <param name="staffKeys">The sentences that folders say to staff.</param>
    public static PlaybookReading Read(string path, DateOnly today, IReadOnlyList<string> staffKeys)
        => ReadAsIf(path, today, staffKeys, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Reads and checks everything as if some files were written already.</summary>
    /// <param name="path">The content folder.</param>
    /// <param name="today">Decides which numbers are shown with the word "check".</param>
    /// <param name="staffKeys">The sentences that folders say to staff.</param>
    /// <param name="instead">What these files would say, by their names in the folder.</param>
    public static PlaybookReading ReadAsIf(
        string path, DateOnly today, IReadOnlyList<string> staffKeys, IReadOnlyDictionary<string, string> instead)
    {
        using var folder = new ContentFolder(path, instead);
        if (!folder.Exists())
            return Bad(path, folder);
        var parts = Files.ToDictionary(name => name, folder.Read, StringComparer.Ordinal);
        var flowParts = folder.FlowFiles().Select(name => (Name: name, Part: folder.Read(name))).ToList();
        var checkParts = folder.CheckFiles().Select(name => (Name: name, Part: folder.Read(name))).ToList();
        if (parts.Values.Any(part => part is null))
            return Bad(path, folder);

        var regions = Regions.Read(parts["regions.yaml"]!);
        var sources = Sources.Read(parts["sources.yaml"]!);
        var flows = new Dictionary<string, Flow>(StringComparer.Ordinal);
        foreach (var (name, part) in flowParts)
        {
            if (part is not null && FlowReader.Read(part, Path.GetFileNameWithoutExtension(name), sources) is { } flow)
                flows[flow.Id] = flow;
        }

        foreach (var (name, part) in checkParts)
        {
            if (part is not null && CheckReader.Read(part, Path.GetFileNameWithoutExtension(name), sources) is { } check)
                flows[check.Id] = check;
        }

        // What the version tells of was read before.
        var recordings = folder.Recordings();
        var playbook = new Playbook
        {
            Version = folder.Version,
            Flows = flows,
            Texts = Texts.Read(parts["texts.yaml"]!, parts["staff.yaml"]!, staffKeys),
            Regions = regions,
            Help = HelpDirectory.Read(parts["hotlines.yaml"]!, sources, regions),
            Keywords = Keywords.Read(parts["keywords.yaml"]!),
            Meanings = MeaningBook.Read(parts["meanings.yaml"]!, parts["hotlines.yaml"]!.Part("places"), Examples.Read(folder)),
            Sources = sources,
            Recordings = recordings,
            Answers = CannedAnswers.Read(parts["answers.yaml"]!),
            Campaigns = CampaignYears.Read(parts["campaigns.yaml"]!, sources, regions),
        };
        // Where something could not even be read, what leads there would only be complained about twice.
        if (folder.Problems.Count == 0)
        {
            var read = parts.Values.Concat(flowParts.Select(flow => flow.Part)).Concat(checkParts.Select(check => check.Part));
            folder.Problems.AddRange(PlaybookCheck.Problems(playbook, today, new ContentLines(read.OfType<YamlPart>())));
        }

        return folder.Problems.Count == 0
            ? new PlaybookReading(playbook with { LessonLengths = Lengths(playbook, today) }, [])
            : Bad(path, folder);
    }

    // A folder that was taken away while it was read is not there: what was missing in it says nothing.
    private static PlaybookReading Bad(string path, ContentFolder read)
    {
        using var now = new ContentFolder(path);
        return PlaybookReading.Bad(path, now.Exists() ? read.Problems : now.Problems);
    }

    private static Dictionary<string, Words> Lengths(Playbook book, DateOnly today)
        => book.Lessons.ToDictionary(
            lesson => lesson.Id,
            lesson => new Words(Length(book, lesson, Language.Ky, today), Length(book, lesson, Language.Ru, today)),
            StringComparer.Ordinal);

    private static string Length(Playbook book, Flow lesson, Language language, DateOnly today)
        => book.Texts.In("sms_lesson", language)
            .Replace("{lesson}", lesson.Title.For(sms: true).In(language), StringComparison.Ordinal)
            .Replace(
                "{of}",
                SmsDraft.Of(book, lesson, language, today).Sum(draft => draft.Pages.Count).ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal);
}
