using Outreach.Content;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>Fills in what a ready answer leaves open: the numbers of the country that a case names.</summary>
public static class AnswerText
{
    /// <summary>What the person reads.</summary>
    /// <param name="say">The answer's words.</param>
    /// <param name="book">The playbook in force.</param>
    /// <param name="country">The country, two letters; null where nobody knows.</param>
    /// <param name="language">The person's language.</param>
    /// <param name="today">Decides which numbers are shown with the word "check".</param>
    /// <param name="sms">Whether each letter is paid.</param>
    public static string Of(Words say, Playbook book, string? country, Language language, DateOnly today, bool sms)
    {
        var place = Place(book, country).Id;
        var text = say.For(sms).In(language)
            .Replace("{numbers}", $"{{numbers:{place}}}", StringComparison.Ordinal)
            .Replace("{emergency}", $"{{emergency:{place}}}", StringComparison.Ordinal);
        return Placeholders.Fill(text, book, language, today, sms, _ => null).Trim();
    }

    /// <summary>The place whose lines help in a country; the one for all others where it is none of ours.</summary>
    public static HelpPlace Place(Playbook book, string? country)
        => book.Help.Places.GetValueOrDefault(country?.ToLowerInvariant() ?? HelpPlace.Elsewhere)
            ?? book.Help.Places[HelpPlace.Elsewhere];
}
