using System.Text.RegularExpressions;
using Outreach.Content;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <content>What a step says: that it can be filled in, fits, and does not tell on a locked screen.</content>
internal static partial class PlaybookCheck
{
    private const int ScreenLetters = 600;
    private const int ButtonLetters = 40;
    private const int ExplainLetters = 300;
    private const string Braced = "see content/README.md for what may stand in braces";

    private static void CheckWords(Playbook book, Flow flow, Step step, FlowProblems at, DateOnly today)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            if (step.Say is { } say)
                CheckSaid(book, flow, step, say, language, at, today);
            if (step.Explain is { } explain)
            {
                foreach (var (path, text) in Texts("explain", explain, language))
                {
                    foreach (var lost in Placeholders.Lost(text, book))
                        at.AddAmid(step, path, $"{{{lost}}}", Placeholders.Meant(lost, book) ?? Braced);
                }

                if (explain.In(language).Length > ExplainLetters)
                    at.Add(
                        step,
                        ["explain", Key(language)],
                        $"the explanation has {explain.In(language).Length} letters in {language}",
                        $"shorten it to {ExplainLetters}");
            }

            if (step.More is { } more && more.In(language).Length > ButtonLetters)
                at.Add(step, ["more", Key(language)], $"the button '{more.In(language)}' is too long", $"shorten it to {ButtonLetters}");
            foreach (var option in step.Options.Where(option => option.Label.In(language).Length > ButtonLetters))
                at.Add(
                    step,
                    ["options", option.Id, "label", Key(language)],
                    $"the button '{option.Label.In(language)}' has {option.Label.In(language).Length} letters",
                    $"shorten it to {ButtonLetters}");
            foreach (var same in step.Options.Where(option => option.When is null)
                .GroupBy(option => Folding.Fold(option.Label.In(language)))
                .Where(group => group.Count() > 1))
                at.Add(
                    step,
                    ["options", same.Last().Id, "label", Key(language)],
                    $"two buttons read the same in {language}: '{same.First().Label.In(language)}'",
                    "make them different");
        }
    }

    private static void CheckSaid(Playbook book, Flow flow, Step step, Words say, Language language, FlowProblems at, DateOnly today)
    {
        foreach (var (path, text) in Texts(Step.SayKeys, say, language))
        {
            foreach (var unknown in Braces().Matches(text).Where(match => !Placeholders.Knows(match.Groups[1].Value, book)))
                at.AddAmid(step, path, unknown.Value, Placeholders.Meant(unknown.Groups[1].Value, book) ?? Braced);
        }

        string[] here = [Step.SayKeys, Key(language)];
        var (length, where) = Placeholders.Countries(say.In(language), book)
            .Select(country => (Filled(say.In(language), country), country.Id))
            .Max();
        if (length > ScreenLetters)
            at.Add(
                step,
                here,
                $"the screen has {length} letters in {language} ({where})",
                $"shorten it to {ScreenLetters}, list fewer lines in hotlines.yaml, or make two of it");
        if (string.IsNullOrWhiteSpace(say.In(language)) || SmsText.Plain(say.For(sms: true).In(language)).Length == 0)
            at.Add(step, here, $"the screen is empty in {language}", "write something");
        if (LockedScreen.Tells(flow.IsTitled(step) ? flow.Title.In(language) : say.In(language)) is { } word)
            at.Add(
                step,
                here,
                $"'{word}' stands in the first {LockedScreen.Letters} letters, which a locked screen shows",
                "begin with something harmless");

        int Filled(string text, HelpPlace country)
            => Placeholders.Fill(text, book, language, today, sms: false, _ => null, country).Length;
    }

    // The text for a screen, and the one for where each letter is paid.
    private static IEnumerable<(string[] Path, string Text)> Texts(string key, Words words, Language language)
    {
        yield return ([key, Key(language)], words.In(language));
        if (words.Sms is { } few)
            yield return ([key, "sms", Key(language)], few.In(language));
    }

    private static string Key(Language language) => language.ToString().ToLowerInvariant();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}
