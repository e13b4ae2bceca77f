using Outreach.Channels;
using Outreach.Content;
using Outreach.Content.Meanings;
using Outreach.Flows.Definitions;

namespace Outreach.Flows.Engine;

/// <summary>
/// Finds out what a person means, by what was offered to her last, by the words that always work, and by what her sentences say.
/// Danger comes before all but an answer that is offered just so; STOP is only what says so.
/// </summary>
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

    /// <summary>What is small is short: a long text that happens to say thanks is something else.</summary>
    private const int MostOfSmall = 9;

    /// <summary>What is only said in few words.</summary>
    private const int FewWords = 6;

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>(StringComparer.Ordinal);

    private static readonly string[] Small = ["who", "free", "thanks", "hello", "fine"];

    private readonly Offered _offered = new(session, step, choices);

    /// <summary>What counts whenever it is written, also into an old message.</summary>
    private static readonly HashSet<string> Always = new(StringComparer.Ordinal) { "sos", "help", "operator", "stop", "hide", "delete_me" };

    public Intent Of(InboundContent content) => content switch
    {
        InboundContent.Wrote { Edited: true } edited => OfEdit(edited with { Edited = false }),
        InboundContent.Showed { Edited: true } edited => OfEdit(edited with { Edited = false }),
        InboundContent.Wrote { OptOut: OptOut.Stop } => new Intent.Command("stop_heard"),
        InboundContent.Wrote { OptOut: OptOut.Help } wrote => OfWords(wrote.Words) is var said and not (Intent.Unclear or Intent.Small) ? said : new Intent.Command("help"),
        InboundContent.Opened => new Intent.Command("start"),
        InboundContent.Pressed pressed => OfPress(pressed.Data),
        InboundContent.Showed { Forwarded: true } => new Intent.Passed(),
        InboundContent.Showed { Caption: { } caption } showed => OfWords(caption) is var said and not (Intent.Unclear or Intent.Small) ? said : new Intent.Show(showed.Media),
        InboundContent.Showed showed => new Intent.Show(showed.Media),
        InboundContent.Shared shared => step?.Ask is Asks.Contact or Asks.Phone ? new Intent.Share(shared.Phone) : new Intent.Show(MediaKind.Contact),
        InboundContent.Wrote { Forwarded: true } => new Intent.Passed(),
        InboundContent.Wrote wrote => OfPieces(wrote),
        _ => new Intent.Unclear(),
    };

    // A changed old message does not answer today's screen.
    private Intent OfEdit(InboundContent content) => Of(content) is Intent.Command command && Always.Contains(command.Name) ? command : new Intent.Nothing();

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

    // Pieces of one message: what none of them says may stand in all of them, or where one was cut.
    private Intent OfPieces(InboundContent.Wrote wrote)
    {
        var alone = OfWords(wrote.Words);
        if (wrote.Pieces.Count == 0 || alone is not (Intent.Unclear or Intent.Small))
            return alone;
        IReadOnlyList<string> all = [.. wrote.Pieces, wrote.Words];
        var cuts = from one in all from other in all where !ReferenceEquals(one, other) select one + other;
        return cuts.Prepend(string.Join(' ', all)).Select(OfWords).FirstOrDefault(whole => whole is Intent.Command { Name: "sos" or "help" or "operator" or "stop" or "hide" or "lawyer" }) ?? alone;
    }

    private Intent OfWords(string words)
    {
        var trimmed = words.Trim();
        if (trimmed.StartsWith('/'))
            return Slashes.TryGetValue(trimmed.Split(' ', '\n')[0].ToLowerInvariant(), out var slash) ? new Intent.Command(slash) : new Intent.Unclear();
        // A menu of ours that comes back was sent by a machine.
        if (IsMenu(trimmed))
            return new Intent.Unclear();
        var intent = OfText(trimmed);
        // What stands below a line of its own may be a signature.
        return intent is Intent.Unclear && trimmed.IndexOf('\n', StringComparison.Ordinal) is > 0 and var line ? OfText(trimmed[..line].Trim()) : intent;
    }

    private static bool IsMenu(string words) => words.Split('\n') is var lines && Enumerable.Range(1, 2).All(number => lines.Any(line => line.StartsWith($"{number} ", StringComparison.Ordinal)));

    private Intent OfText(string words)
    {
        var saying = Saying.Of(words);
        var folded = saying.Folded;
        if (folded.Length == 0)
            return OfSigns(words);
        var exactly = Exactly(folded);
        if (exactly is "sos" or "hide")
            return new Intent.Command(exactly);
        if (OfAsked(words) is { } asked)
            return asked;
        if (_offered.Spelled(folded) is { } spelled && exactly is not ("stop" or "stop_ask"))
            return new Intent.Choose(spelled);
        // What is known word for word needs no guess.
        var means = exactly is null ? book.Meanings.Of(saying) : Nothing;
        if (means.Contains("sos") || (means.Contains("cry") && OfPlace(saying) is null && OfAge(saying, means) is null))
            return new Intent.Command("sos");
        return OfStop(exactly, saying, means)
            ?? OfOffers(words, folded, exactly, saying, means)
            ?? OfPlace(saying)
            ?? OfAge(saying, means)
            ?? OfExact(exactly, saying)
            ?? OfMeaning(means, saying)
            ?? OfNear(folded, saying, means);
    }

    private string? Exactly(string folded) => book.Keywords.Exactly(folded) ?? LookAlike.Readings(folded).Select(book.Keywords.Exactly).FirstOrDefault(command => command is not null);

    private Intent? OfAsked(string words)
    {
        if (step?.Ask == Asks.Code && Digits(words) is { } digits)
            return new Intent.Code(digits);
        return step?.Ask == Asks.Phone && words.Count(char.IsAsciiDigit) >= FewestOfPhone ? new Intent.Share(words) : null;
    }

    // The whole SMS may be copied here; and what is nearly a code is a code with a slip, but 112 is not.
    private static string? Digits(string words)
    {
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        return digits.Length == PendingCode.Length || (digits.Length > 3 && !words.Any(char.IsLetter)) ? digits : null;
    }

    private Intent OfSigns(string words) => words switch
    {
        _ when words.Contains("🆘", StringComparison.Ordinal) => new Intent.Command("sos"),
        _ when words.Contains('☰', StringComparison.Ordinal) => new Intent.Command("menu"),
        _ when words.Contains("🙏", StringComparison.Ordinal) || words.Contains('❤', StringComparison.Ordinal) => new Intent.Small("thanks"),
        _ when Signs.Onward(words) => _offered.OnlyOnward is { } next ? new Intent.Choose(next) : new Intent.Small("fine"),
        _ when words.Contains("👋", StringComparison.Ordinal) => new Intent.Small("hello"),
        _ => new Intent.Unclear(),
    };

    // A word that may be STOP is what fits better where something is offered; else it is asked once.
    private Intent? OfStop(string? exactly, Saying saying, IReadOnlySet<string> means)
    {
        var bare = exactly ?? Exactly(book.Meanings.Bare(saying));
        if (bare == "stop")
            return new Intent.Command(saying.Asks ? "stop_ask" : "stop");
        // Said again where it is asked whether it is meant, it is.
        if (bare == "stop_ask" && session.At?.Flow == Playbook.StopAskedFlow)
            return new Intent.Command("stop");
        if (bare == "stop_ask")
            return _offered.Refused(saying.Folded) is { } no ? new Intent.Choose(no) : new Intent.Command("stop_ask");
        if (means.Contains("stop"))
            return new Intent.Command(saying.Asks ? "stop_ask" : "stop");
        return means.Contains("stop_ask") && saying.Words.Count <= FewWords ? new Intent.Command("stop_ask") : null;
    }

    private Intent? OfOffers(string words, string folded, string? command, Saying saying, IReadOnlySet<string> means)
    {
        if (NumberWords.Read(words, saying) is { } number && number >= 1 && number <= session.Offers.Count)
            return new Intent.Choose(number - 1);
        if (_offered.Index("yes") is { } yes && (command ?? Exactly(book.Meanings.Bare(saying))) == "yes")
            return new Intent.Choose(yes);
        if (_offered.Index("no") is { } no && command == "no")
            return new Intent.Choose(no);
        if (_offered.OnlyOnward is { } onward && !saying.Asks && ((command ?? Exactly(book.Meanings.Bare(saying))) is "yes" or "next" || (means.Contains("next") && saying.Words.Count <= FewWords)))
            return new Intent.Choose(onward);
        if (NumberWords.Among(saying) is { } among && among <= session.Offers.Count && _offered.OnlyOnward is null)
            return among == 0 ? new Intent.Command("menu") : new Intent.Choose(among - 1);
        return NumberWords.Read(words, saying) == 0 || folded == "o" ? new Intent.Command("menu") : null;
    }

    private Intent? OfExact(string? exactly, Saying saying)
        => (exactly ?? Exactly(book.Meanings.Bare(saying))) is { } command ? OfCommand(command) : null;

    // "yes" and "no" mean something only where a question offers them, and "next" only where there is one.
    private Intent OfCommand(string command) => command switch
    {
        "yes" => new Intent.Small("fine"),
        "no" => new Intent.Unclear(),
        "next" => (_offered.Index(Offer.Next) ?? _offered.Index(Offer.More)) is { } next ? new Intent.Choose(next) : new Intent.Command("onward"),
        _ => new Intent.Command(command),
    };

    private static Intent? OfMeaning(IReadOnlySet<string> means, Saying saying)
    {
        if (means.Contains("operator"))
            return new Intent.Command("operator");
        if (means.Contains("help"))
            return new Intent.Command("help");
        if (means.Contains("lawyer"))
            return new Intent.Command("lawyer");
        if (means.Contains("start") && !saying.Asks && saying.Words.Count <= FewWords)
            return new Intent.Command("start");
        return means.Contains("offer") ? new Intent.Passed() : null;
    }

    private Intent OfNear(string folded, Saying saying, IReadOnlySet<string> means)
    {
        if (_offered.Near(folded) is { } near)
            return new Intent.Choose(near);
        if (OfSmall(means, saying) is { } small)
            return small;
        if (book.Keywords.Nearly(folded) is { } command)
            return command == "stop" && saying.Words.Count > 1 ? new Intent.Command("stop_ask") : OfCommand(command);
        return _offered.Part(folded) is { } part ? new Intent.Choose(part) : new Intent.Unclear();
    }

    private Intent? OfSmall(IReadOnlySet<string> means, Saying saying)
    {
        if (saying.Words.Count > MostOfSmall || Small.FirstOrDefault(means.Contains) is not { } small)
            return null;
        if (small == "fine" && saying.Words.Count > FewWords - 2)
            return null;
        return small == "fine" && _offered.OnlyOnward is { } onward && !saying.Asks ? new Intent.Choose(onward) : new Intent.Small(small);
    }

    // Countries and cities, where a country is asked: one that is not offered is "another country".
    private Intent.Choose? OfPlace(Saying saying)
    {
        if (_offered.Index("kg") is null || _offered.Index("ru") is null)
            return null;
        var places = book.Meanings.Places(saying).Select(place => _offered.Index(place) ?? _offered.Index("elsewhere")).OfType<int>().Distinct().ToList();
        return places.Count == 1 ? new Intent.Choose(places[0]) : null;
    }

    // Only where an age is asked; where one of the answers is an age, only whoever says just that.
    private Intent.Choose? OfAge(Saying saying, IReadOnlySet<string> means)
    {
        if (step is null || step.Options.All(option => option.Ages is null))
            return null;
        var asked = step.Options.Count(option => option.Ages is not null) > 1;
        if (!asked && saying.Words.Count > 1 && !(means.Contains("age") && saying.Words.Count <= 4))
            return null;
        var chosen = NumberWords.Ages(saying).Select(Band).Distinct().ToList();
        return chosen is [{ } index] ? new Intent.Choose(index) : null;
    }

    private int? Band(int age)
        => step!.Options.FirstOrDefault(option => option.Ages is { } ages && age >= ages.From && age <= ages.To) is { } option ? _offered.Index(option.Id) : null;
}
