using Outreach.Content;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>What a step becomes by SMS, as it is shown to somebody who comes to it for the first time.</summary>
/// <param name="Step">The step.</param>
/// <param name="Source">The words as they stand in the file.</param>
/// <param name="Language">The language.</param>
/// <param name="Segments">How many segments a message may have.</param>
/// <param name="Text">The words, filled in, without emoji.</param>
/// <param name="Menu">What stands under the last message.</param>
/// <param name="More">What stands under the others.</param>
internal sealed record SmsDraft(Step Step, Words Source, Language Language, int Segments, string Text, string Menu, string More)
{
    /// <summary>The messages.</summary>
    public IReadOnlyList<string> Pages => SmsPages.Cut(Text, Segments, More, Menu);

    /// <summary>The same with what stands under each: as they are paid.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            var pages = Pages;
            return [.. pages.Select((page, at) => NumberedText.Join(page, at < pages.Count - 1 ? More : Menu))];
        }
    }

    /// <summary>How many segments they are in all.</summary>
    public int Cost => Messages.Sum(static message => SmsSegments.Count(message).Segments);

    /// <summary>All of a flow: what is said, and the explanations.</summary>
    public static IEnumerable<SmsDraft> Of(Playbook book, Flow flow, Language language, DateOnly today)
    {
        foreach (var step in flow.ShownBySms)
        {
            var head = flow.IsTitled(step) ? Head(flow, step, flow.Title.For(sms: true).In(language)) + "\n" : string.Empty;
            var words = step.Options.Count == 0 && step.Choices is null && step.Go is Target.End
                ? null
                : Line(book, WordsLine(flow, step), language);
            var asked = Asked(step) is { } key ? head + Line(book, key, language) + "\n" : head;
            foreach (var country in Placeholders.Countries(step.Say!.For(sms: true).In(language), book))
            {
                foreach (var labels in Labels(book, step, language))
                    yield return Draft(step.Say!, asked, NumberedText.Menu(labels, words), step, country);
            }

            if (step.Explain is { } explain)
                yield return Draft(
                    explain,
                    $"{head}{Longer(book, "quiz_right", "quiz_wrong", language)}\n",
                    NumberedText.Menu([Line(book, "next", language)], words),
                    step);
        }

        SmsDraft Draft(Words source, string before, string menu, Step step, HelpPlace? country = null) => new(
            step,
            source,
            language,
            flow.Segments,
            SmsText.Plain(
                before + Placeholders.Fill(source.For(sms: true).In(language), book, language, today, true, _ => string.Empty, country)),
            menu,
            NumberedText.Menu([Line(book, "next", language)], Line(book, "sms_help", language)));
    }

    /// <summary>
    /// The text that names the words which always work; under the menu itself "menu" is none of them. A lesson says them once, at its
    /// beginning: further on each letter is paid, and the way to help is enough.
    /// </summary>
    public static string WordsLine(Flow flow, Step step)
        => flow.Id == Playbook.MenuFlow ? "sms_words_menu" : flow.IsLesson && step != First(flow) ? "sms_help" : "sms_words";

    /// <summary>The text over the question that a lesson asks before and after; null for another step.</summary>
    public static string? Asked(Step step) => step.Gauge switch
    {
        Gauge.Before => "measure_before",
        Gauge.After => "measure_after",
        _ => null,
    };

    /// <summary>What stands over a lesson's words: where she is in it, and at its beginning which one it is.</summary>
    public static string Head(Flow flow, Step step, string title)
        => flow.IsLesson && step == First(flow) ? $"{title} {flow.PlaceOf(step, sms: true)}" : flow.PlaceOf(step, sms: true);

    private static Step First(Flow flow) => flow.ShownBySms.First();

    // What can be chosen depends on the person: every list that there can be, all conditions holding.
    private static IEnumerable<IReadOnlyList<string>> Labels(Playbook book, Step step, Language language)
    {
        var options = step.Options.Where(option => !Conditions.Of(option.When).Contains(Conditions.Buttons))
            .Select(option => option.Label.For(sms: true).In(language))
            .ToList();
        if (options.Count == 0 && step.Choices is null)
            return [step.Go is Target.End ? [] : [Line(book, "next", language)]];
        IEnumerable<IEnumerable<Words>> lists = step.Choices switch
        {
            ChoiceLists.Regions => [book.Regions.All.Select(region => region.Name)],
            ChoiceLists.Raions => book.Regions.All.Where(region => region.Raions.Count > 0)
                .Select(region => region.Raions.Select(raion => raion.Name)),
            ChoiceLists.Lessons => [book.LessonsOf(step.Id).Select(lesson => lesson.Title)],
            ChoiceLists.Countries => ListPages(step, [.. book.Help.Places.Values.Select(place => place.Label)]),
            _ => [[]],
        };
        return lists.Select(list => (IReadOnlyList<string>)[.. list.Select(label => label.For(sms: true).In(language)), .. options]);
    }

    private static IEnumerable<IEnumerable<Words>> ListPages(Step step, IReadOnlyList<Words> labels)
    {
        for (var page = 0; ; page++)
        {
            var (shown, follow) = step.PageOf(labels, page);
            yield return follow ? shown.Append(step.More!) : shown;
            if (!follow)
                break;
        }
    }

    private static string Line(Playbook book, string key, Language language) => SmsText.Plain(book.Texts[key].For(sms: true).In(language));

    private static string Longer(Playbook book, string one, string other, Language language)
        => Line(book, one, language) is var first && Line(book, other, language) is var second && first.Length > second.Length
            ? first
            : Line(book, other, language);
}
