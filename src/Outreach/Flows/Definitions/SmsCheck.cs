using Outreach.Content;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>
/// Checks that every screen can go by SMS: no message over its flow's segments, no emoji amid words, nothing telling on a locked phone.
/// </summary>
internal static class SmsCheck
{
    private const string Instead = "write 'sms:' with ky: and ru: under the text, naming the word to write instead";

    /// <summary>What the program itself says by SMS.</summary>
    private static readonly string[] Spoken =
    [
        "not_understood", "not_understood_again", "not_understood_worried", "got_voice", "got_media", "got_place", "got_contact", "moved",
        "quiz_right", "quiz_wrong",
        "welcome_back", "numbers_unchecked", "weather", "sorry", "words_kept", "hotline_kept_on", "hotline_kept_off",
    ];

    public static IEnumerable<ContentProblem> Problems(Playbook book, DateOnly today, ContentLines lines)
    {
        foreach (var (key, language) in Spoken.SelectMany(key => Enum.GetValues<Language>().Select(language => (key, language))))
        {
            if (SmsText.Amid(book.Texts[key].For(sms: true).In(language)) is { } sign)
                yield return new ContentProblem(
                    "texts.yaml",
                    lines.Of("texts.yaml", "texts", key, "sms", Key(language)),
                    $"'{key}': by SMS '{sign}' would be missing amid the words in {language}",
                    Instead);
        }

        foreach (var (key, language) in Texts.Sentences.SelectMany(key => Enum.GetValues<Language>().Select(language => (key, language))))
        {
            foreach (var lost in Placeholders.Lost(book.Texts.In(key, language) + book.Texts[key].For(sms: true).In(language), book)
                .Distinct())
                yield return new ContentProblem(
                    "texts.yaml",
                    lines.Amid("texts.yaml", $"{{{lost}}}", "texts", key, Key(language)),
                    $"'{key}': '{{{lost}}}' cannot be filled in",
                    Placeholders.Meant(lost, book) ?? Placeholders.NameLine);
            string[][] paths = [["texts", key, Key(language)], ["texts", key, "sms", Key(language)]];
            var told = new[] { book.Texts.In(key, language), SmsText.Plain(book.Texts[key].For(sms: true).In(language)) }
                .Zip(paths, static (text, path) => (Word: LockedScreen.Tells(text), Path: path))
                .FirstOrDefault(static one => one.Word is not null);
            if (told.Word is not null)
                yield return new ContentProblem(
                    "texts.yaml",
                    lines.Of("texts.yaml", told.Path),
                    $"'{key}': '{told.Word}' stands in the first {LockedScreen.Letters} letters in {language}, which a locked screen shows",
                    "begin with something harmless");
        }

        foreach (var flow in book.Flows.Values)
        {
            foreach (var draft in Enum.GetValues<Language>().SelectMany(language => SmsDraft.Of(book, flow, language, today)))
            {
                if (Problem(draft) is var (what, mend))
                    yield return new ContentProblem(
                        flow.File,
                        lines.Within(flow.File, draft.Step.Line, Path(draft)),
                        $"step '{draft.Step.Id}': by SMS {what} in {draft.Language}",
                        mend);
            }
        }
    }

    private static (string What, string Mend)? Problem(SmsDraft draft)
    {
        if (SmsText.Amid(draft.Source.For(sms: true).In(draft.Language)) is { } sign)
            return ($"'{sign}' would be missing amid the words", Instead);
        if (SmsSegments.Over(draft.Menu, draft.Segments) is > 0 and var menu)
            return (
                $"what can be chosen is {menu} units too long for {Room(draft)}",
                "write shorter labels with 'sms:' under them, offer less, or raise 'segments:' of the flow");
        // What is filled in may be long: it is cut at its lines. What was written for SMS is meant to be one message.
        if (draft.Source.Sms is { } few && !few.In(draft.Language).Contains('{', StringComparison.Ordinal)
            && Over(draft.Text, draft.Menu, draft) is > 0 and var over)
            return ($"the text is {over} units too long for {Room(draft)}", "shorten it");
        if (Over(SmsPages.LongestPiece(draft.Text), draft.More, draft) is > 0 and var piece)
            return ($"a sentence is {piece} units too long for {Room(draft)}", "make two of it, or write a shorter text with 'sms:'");
        return draft.Pages.Select(LockedScreen.Tells).FirstOrDefault(told => told is not null) is { } word
            ? (
                $"'{word}' stands in the first {LockedScreen.Letters} letters of a message, which a locked screen shows",
                "write a text with 'sms:' that begins with something harmless")
            : null;
    }

    private static string[] Path(SmsDraft draft)
        => [draft.Source == draft.Step.Explain ? "explain" : Step.SayKeys, "sms", Key(draft.Language)];

    private static string Key(Language language) => language.ToString().ToLowerInvariant();

    private static int Over(string text, string under, SmsDraft draft) => SmsSegments.Over(NumberedText.Join(text, under), draft.Segments);

    private static string Room(SmsDraft draft) => draft.Segments == 1 ? "1 segment" : $"{draft.Segments} segments";
}
