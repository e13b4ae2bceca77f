using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>Writes a screen in the person's language; in both while she has not chosen.</summary>
internal sealed class ScreenWriter(Playbook book, Language? language, Language first, Moment now, bool sms)
{
    private const string Paragraph = "\n\n";

    /// <summary>Where she is; any other country where she did not say.</summary>
    public HelpPlace? Country { get; init; }

    /// <summary>The clock she lives by; null where nobody knows.</summary>
    public TimeZoneInfo? Clock { get; init; }

    public static IReadOnlySet<string> Commands { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "listen", "back", "menu", "operator", "help", "hide",
    };

    public string Say(Words words, Func<string, Language, string?> own, string between = Paragraph)
        => language is { } chosen
            ? Fill(words, chosen, own)
            : new Words(Fill(words, Language.Ky, own), Fill(words, Language.Ru, own)).Both(
                first,
                sms && between == Paragraph ? "\n" : between);

    public string Say(string key) => Say(book.Texts[key], static (_, _) => null);

    public string Label(Words words) => Say(words, static (_, _) => null, " / ");

    public Button Command(string name) => new(name, Label(book.Texts[name]));

    public string Line(string key) => Label(book.Texts[key]);

    private string Fill(Words words, Language language, Func<string, Language, string?> own)
    {
        var filled = Placeholders.Fill(
            words.For(sms).In(language),
            book,
            language,
            now.Today,
            sms,
            name => own(name, language),
            Country,
            new HelpClock(now.Instant, Clock)).Trim();
        return sms ? SmsText.Plain(filled) : filled;
    }
}
