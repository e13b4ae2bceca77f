using Outreach.Channels;
using Outreach.Channels.Sms;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>Writes a screen in the person's language; in both while she has not chosen.</summary>
internal sealed class ScreenWriter(Playbook book, Language? language, Language first, DateOnly today, bool sms)
{
    public static IReadOnlySet<string> Commands { get; } = new HashSet<string>(StringComparer.Ordinal) { "back", "menu", "help", "hide" };

    public string Say(Words words, Func<string, string?> own, string between = "\n\n")
        => Plain(language is { } chosen
            ? Fill(words.For(sms), chosen, own)
            : new Words(Fill(words.For(sms), Language.Ky, own), Fill(words.For(sms), Language.Ru, own)).Both(first, between));

    public string Say(string key) => Say(book.Texts[key], _ => null);

    public string Label(Words words) => Say(words, _ => null, " / ");

    public Button Command(string name) => new(name, Label(book.Texts[name]));

    public string Line(string key) => Label(book.Texts[key]);

    private string Fill(Words words, Language language, Func<string, string?> own) => Placeholders.Fill(words.In(language), book, language, today, sms, own).Trim();

    private string Plain(string text) => sms ? SmsText.Plain(text) : text;
}
