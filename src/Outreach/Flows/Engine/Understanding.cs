using Outreach.Channels;
using Outreach.Content;
using Outreach.Flows.Definitions;

namespace Outreach.Flows.Engine;

/// <summary>Finds out what a person means, by what was offered to her last and by the words that always work.</summary>
internal sealed class Understanding(Playbook book, Session session, Step? step, IReadOnlyList<Choice> choices)
{
    private static readonly Dictionary<string, string> Slashes = new(StringComparer.Ordinal)
    {
        ["/start"] = "start",
        ["/menu"] = "menu",
        ["/help"] = "help",
        ["/language"] = "language",
        ["/lang"] = "language",
        ["/stop"] = "stop",
        ["/hide"] = "hide",
        ["/delete"] = "delete_me",
        ["/sos"] = "sos",
    };

    /// <summary>Digits of the shortest thing that is meant as a phone number; 112 is none.</summary>
    private const int FewestOfPhone = 6;

    private static readonly string NotNeeded = Folding.Fold("керек эмес");

    public Intent Of(InboundContent content) => content switch
    {
        InboundContent.Opened => new Intent.Command("start"),
        InboundContent.Pressed pressed => OfPress(pressed.Data),
        InboundContent.Showed showed => new Intent.Show(showed.Media),
        InboundContent.Shared shared => step?.Ask is Asks.Contact or Asks.Phone ? new Intent.Share(shared.Phone) : new Intent.Show(MediaKind.Contact),
        InboundContent.Wrote wrote => OfWords(wrote.Words),
        _ => new Intent.Unclear(),
    };

    private Intent OfPress(string data)
    {
        if (!ButtonData.TryParse(data, out var button))
            return new Intent.OldButton();
        if (button.Code == Playbook.ConsultationCommand || (ScreenWriter.Commands.Contains(button.Code) && button.Code != "back"))
            return new Intent.Command(button.Code);
        if (button.Serial == session.Serial - 1)
            return new Intent.Again();
        if (button.Serial != session.Serial || session.Resting)
            return new Intent.OldButton();
        if (button.Code == "back")
            return new Intent.Command("back");
        return int.TryParse(button.Code, out var number) && number >= 1 && number <= session.Offers.Count ? new Intent.Choose(number - 1) : new Intent.OldButton();
    }

    private Intent OfWords(string words)
    {
        var trimmed = words.Trim();
        if (trimmed.StartsWith('/'))
            return Slashes.TryGetValue(trimmed.Split(' ', '\n')[0].ToLowerInvariant(), out var slash) ? new Intent.Command(slash) : new Intent.Unclear();
        var folded = Folding.Fold(words);
        if (folded.Length == 0)
            return OfSigns(words);
        var exactly = book.Keywords.Exactly(folded);
        if (exactly is "sos" or "hide" || (exactly == "stop" && !(folded == NotNeeded && Offered("no") is not null)))
            return new Intent.Command(exactly);
        if (step?.Ask == Asks.Code && Digits(words) is { } digits)
            return new Intent.Code(digits);
        if (step?.Ask == Asks.Phone && words.Count(char.IsAsciiDigit) >= FewestOfPhone)
            return new Intent.Share(words);
        if (OfOffers(folded, exactly) is { } chosen)
            return chosen;
        if (book.Keywords.Contains(folded, "sos"))
            return new Intent.Command("sos");
        if (folded == "0")
            return new Intent.Command("menu");
        if (exactly is not null)
            return OfCommand(exactly);
        if (book.Keywords.Exactly(folded.Split(' ')[0]) == "stop")
            return new Intent.Command("stop");
        if (OfAge(folded) is { } age)
            return age;
        if (Near(folded) is { } near)
            return near;
        return book.Keywords.Nearly(folded) is { } command and not ("yes" or "no") ? OfCommand(command) : (Intent?)Part(folded) ?? new Intent.Unclear();
    }

    // The whole SMS may be copied here; and what is nearly a code is a code with a slip, but 112 is not.
    private static string? Digits(string words)
    {
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        return digits.Length == PendingCode.Length || (digits.Length > 3 && !words.Any(char.IsLetter)) ? digits : null;
    }

    private static Intent OfSigns(string words) => words switch
    {
        _ when words.Contains("🆘", StringComparison.Ordinal) => new Intent.Command("sos"),
        _ when words.Contains('☰', StringComparison.Ordinal) => new Intent.Command("menu"),
        _ => new Intent.Unclear(),
    };

    private Intent.Choose? OfOffers(string folded, string? command)
    {
        if (NumberWords.Read(folded) is { } number && number >= 1 && number <= session.Offers.Count)
            return new Intent.Choose(number - 1);
        if (Offered("yes") is { } yes && command == "yes")
            return new Intent.Choose(yes);
        if (Offered("no") is { } no && (command == "no" || folded == NotNeeded))
            return new Intent.Choose(no);
        return Only(index => Spellings(index).Contains(folded));
    }

    // "yes" and "no" mean something only where a question offers them, and "next" only where there is one.
    private Intent OfCommand(string command) => command switch
    {
        "yes" or "no" => new Intent.Unclear(),
        "next" => (Offered(Offer.Next) ?? Offered(Offer.More)) is { } next ? new Intent.Choose(next) : new Intent.Unclear(),
        _ => new Intent.Command(command),
    };

    private Intent.Choose? OfAge(string folded)
    {
        if (step is null || NumberWords.Within(folded) is not { } age)
            return null;
        var option = step.Options.FirstOrDefault(option => option.Ages is { } ages && age >= ages.From && age <= ages.To);
        return option is not null && Offered(option.Id) is { } index ? new Intent.Choose(index) : null;
    }

    private Intent.Choose? Near(string folded) => Only(index => Spellings(index).Any(spelling => Folding.Near(spelling, folded)));

    // Kyrgyz puts its endings behind the word: "Кыргызстан" is enough for "Кыргызстанда".
    private Intent.Choose? Part(string folded)
    {
        var words = folded.Split(' ');
        return words.All(word => word.Length >= 4)
            ? Only(index => Spellings(index).Any(spelling => spelling.Split(' ') is var label && words.All(word => label.Any(other => other == word || (word.Length >= 5 && other.StartsWith(word, StringComparison.Ordinal)) || (other.Length >= 5 && word.StartsWith(other, StringComparison.Ordinal))))))
            : null;
    }

    private Intent.Choose? Only(Func<int, bool> fits)
    {
        var found = Enumerable.Range(0, session.Offers.Count).Where(fits).Take(2).ToList();
        return found.Count == 1 ? new Intent.Choose(found[0]) : null;
    }

    private int? Offered(string id)
    {
        for (var index = 0; index < session.Offers.Count; index++)
        {
            if (session.Offers[index].Id == id)
                return index;
        }

        return null;
    }

    private IEnumerable<string> Spellings(int index)
    {
        var offer = session.Offers[index];
        var words = new List<string> { offer.Label };
        if (step?.Options.FirstOrDefault(option => option.Id == offer.Id) is { } option)
            words.AddRange(Forms(option.Label));
        if (choices.FirstOrDefault(choice => choice.Id == offer.Id) is { } choice)
            words.AddRange([.. Forms(choice.Label), .. choice.Also]);
        return words.Select(Folding.Fold);
    }

    private static IEnumerable<string> Forms(Words label) => label.Sms is { } few ? [label.Ky, label.Ru, few.Ky, few.Ru] : [label.Ky, label.Ru];
}
