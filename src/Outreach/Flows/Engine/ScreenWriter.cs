using Outreach.Channels;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>Writes a screen in the person's language; in both while she has not chosen.</summary>
internal sealed class ScreenWriter(Playbook book, Language? language, Language first, DateOnly today)
{
    public static IReadOnlySet<string> Commands { get; } = new HashSet<string>(StringComparer.Ordinal) { "back", "menu", "help", "hide" };

    public string Say(Words words, Func<string, string?> own, string between = "\n\n")
        => language is { } chosen
            ? Fill(words.In(chosen), chosen, own)
            : new Words(Fill(words.Ky, Language.Ky, own), Fill(words.Ru, Language.Ru, own)).Both(first, between);

    public string Say(string key) => Say(book.Texts[key], _ => null);

    public string Label(Words words) => Say(words, _ => null, " / ");

    public Button Command(string name) => new(name, Label(book.Texts[name]));

    public string Line(string key) => Label(book.Texts[key]);

    private string Fill(string text, Language language, Func<string, string?> own) => Placeholders.Fill(text, book, language, today, own).Trim();
}
