using System.Text.RegularExpressions;
using Outreach.Content;
using Outreach.Content.Meanings;
using Outreach.Flows.Definitions;

namespace Outreach.Flows.Engine;

/// <summary>
/// What one written text means at this place of the talk. In this order: what is known word for word, an answer that is offered just so,
/// danger, STOP, answers in other words, commands, wishes, small words.
/// </summary>
internal sealed partial class Reading(Playbook book, Session session, Step? step, Offered offered, string words)
{
    /// <summary>Digits of the shortest thing that is meant as a phone number; 112 is none.</summary>
    private const int FewestOfPhone = 6;

    /// <summary>What is small is short: a long text that happens to say thanks is something else.</summary>
    private const int MostOfSmall = 9;

    /// <summary>What is only said in few words.</summary>
    private const int FewWords = 6;

    /// <summary>A nod is shorter still.</summary>
    private const int NodWords = 4;

    private static readonly HashSet<string> Yeses = [Folding.Fold("да"), Folding.Fold("ооба")];

    private static readonly HashSet<string> Noes = [Folding.Fold("нет"), Folding.Fold("жок")];

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>(StringComparer.Ordinal);

    private static readonly string[] Wishes = ["operator", "help", "lawyer"];

    private static readonly string[] Small = ["who", "free", "thanks", "hello", "fine"];

    private readonly Sense _sense = book.Meanings.Listen(Saying.Of(words));
    private string? _exactly;
    private string? _barely;

    private Saying Saying => _sense.Saying;

    // What is known word for word needs no guess.
    private IReadOnlySet<string> Means => _exactly is null ? _sense.Means : Nothing;

    /// <summary>The day that is said was read already.</summary>
    public bool DayIsRead { get; init; }

    public Intent Intent()
    {
        var folded = Saying.Folded;
        if (folded.Length == 0)
            return OfSigns();
        _exactly = Exactly(folded);
        if (_exactly is "sos" or "hide")
            return new Intent.Command(_exactly);
        // Whose phone somebody reads is not shown a page of numbers there, unless the words tell of danger plainly.
        if (_exactly == "watched" || (Means.Contains("hidden") && !Means.Contains("sos")))
            return new Intent.Command("hide");
        if (OfAsked() is { } asked)
            return asked;
        if (offered.Spelled(folded) is { } spelled && _exactly is not ("stop" or "stop_ask"))
            return new Intent.Choose(spelled);
        if (OfList(folded) is { } listed)
            return listed;
        if (OfMove() is { } moved)
            return moved;
        if (words.Contains("🆘", StringComparison.Ordinal) || Means.Contains("sos")
            || (Means.Contains("cry") && OfPlace() is null && OfAge() is null && OfYoung() is null))
            return new Intent.Command("sos");
        _barely = _exactly ?? Exactly(_sense.Bare);
        return OfStop() ?? OfOffers(folded) ?? OfOtherTime() ?? OfBooking() ?? OfPlace() ?? OfAge() ?? OfExact() ?? OfMeaning()
            ?? OfYoung() ?? OfNear(folded);
    }

    private Intent.Command? OfYoung() => OwnAge.Of(book, words) is null ? null : new Intent.Command("young");

    private string? Exactly(string folded)
        => book.Keywords.Exactly(folded)
            ?? LookAlike.Readings(folded).Select(book.Keywords.Exactly).FirstOrDefault(command => command is not null);

    // A time can be said that stands on another page, or a part of the day in which there are several.
    private Intent? OfList(string folded)
    {
        if (step?.Choices is null || _exactly is "stop" or "stop_ask")
            return null;
        // A part of the day is looked at, even where but one time is left in it.
        if (step.Choices == ChoiceLists.Times && SaidTime.PartOf(words) is var (begins, ends)
            && offered.At(at => at >= begins && at < ends) is [var first, ..])
            return new Intent.Look(first);
        var named = offered.Listed(folded) is { Count: > 0 } listed ? listed : offered.Listed(_sense.Bare);
        return named.Count switch
        {
            0 when step.Choices == ChoiceLists.Days && offered.Day(words) is { } day
                => day.Id is { } id ? new Intent.Entry(id) : new Intent.NotListed("day_none"),
            0 when step.Choices == ChoiceLists.Times => OfTimes(),
            0 when step.Choices == ChoiceLists.Zones => OfZones(),
            0 => null,
            1 => new Intent.Entry(named[0]),
            _ => new Intent.Look(named[0]),
        };
    }

    // Another day than the one whose times are listed is looked for among the days.
    private Intent? OfTimes()
    {
        if (!DayIsRead && SaidDay.Is(words) && StepOf(ChoiceLists.Days) is { } days)
            return new Intent.Elsewhere(days);
        if (SaidTime.Between(words) is var (from, until))
            return offered.At(at => at >= from && at <= until) is [var first, ..]
                ? new Intent.Look(first)
                : new Intent.NotListed("time_none", offered.Nearest(from == TimeOnly.MinValue ? until : from));
        if (offered.At(at => SaidTime.Names(words, at)) is [var only])
            return new Intent.Entry(only);
        return SaidTime.Is(words) ? new Intent.NotListed("time_none", SaidTime.Of(words) is { } said ? offered.Nearest(said) : null) : null;
    }

    // A country in place of its city; where several clocks run in it, its city is asked.
    private Intent? OfZones()
    {
        if (offered.Cities(Saying.Words.Select(static word => word.Folded)) is [var city])
            return new Intent.Entry(city);
        if (book.PlacesIn(words) is not { Count: > 0 } places)
            return null;
        var country = places.Count == 1 ? places.First().ToUpperInvariant() : string.Empty;
        return offered.In(country) switch
        {
            [var only] => new Intent.Entry(only),
            [] => country == "KG" && offered.Index("home") is { } home ? new Intent.Choose(home) : new Intent.NotListed("zone_none"),
            _ => new Intent.NotListed("zone_which"),
        };
    }

    // Where a time was chosen and is to be confirmed, another can be said.
    private Intent.Elsewhere? OfOtherTime()
        => step?.Options.FirstOrDefault(static option => option.Id == "other")?.Go is not Target.ToStep(var leads)
            || leads != StepOf(ChoiceLists.Days) ? null
            : SaidDay.Is(words) && StepOf(ChoiceLists.Days) is { } days ? new Intent.Elsewhere(days)
            : SaidTime.Is(words) && StepOf(ChoiceLists.Times) is { } times ? new Intent.Elsewhere(times)
            : null;

    private string? StepOf(string list)
        => session.At is { } at ? book.Flows.GetValueOrDefault(at.Flow)?.Steps.FirstOrDefault(other => other.Choices == list)?.Id : null;

    private Intent? OfAsked()
    {
        if (step?.Ask == Asks.Code && Digits() is { } digits)
            return new Intent.Code(digits);
        return step?.Ask == Asks.Phone && words.Count(char.IsAsciiDigit) >= FewestOfPhone ? new Intent.Share(words) : null;
    }

    // The whole SMS may be copied here; and what is nearly a code is a code with a slip, but 112 is not.
    private string? Digits()
    {
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        return digits.Length == PendingCode.Length || (digits.Length > 3 && !words.Any(char.IsLetter)) ? digits : null;
    }

    private Intent OfSigns() => words switch
    {
        _ when words.Contains("🆘", StringComparison.Ordinal) => new Intent.Command("sos"),
        _ when words.Contains('☰', StringComparison.Ordinal) => new Intent.Command("menu"),
        _ when words.Contains("🙏", StringComparison.Ordinal) || words.Contains('❤', StringComparison.Ordinal) => new Intent.Small(
            "thanks"),
        _ when Signs.Onward(words) => offered.OnlyOnward is { } next ? new Intent.Choose(next) : new Intent.Small("fine"),
        _ when words.Contains("👋", StringComparison.Ordinal) => new Intent.Small("hello"),
        _ => new Intent.Unclear(),
    };

    // A word that may be STOP is what fits better where something is offered; else it is asked once. Said again where it is asked, it is
    // meant.
    private Intent? OfStop()
    {
        if (_barely == "stop_ask" && session.At?.Flow == Playbook.StopAskedFlow)
            return new Intent.Command("stop");
        // In the middle of moving a booking "отмена" leaves it as it is: she sees it, and can cancel it there.
        if (_barely == "stop_ask" && session.At?.Flow == Playbook.ConsultationFlow && session.Form.ContainsKey("moving")
            && offered.Refused(Saying.Folded) is null)
            return new Intent.Command(Playbook.ConsultationCommand);
        if (_barely == "stop_ask")
            return offered.Refused(Saying.Folded) is { } no ? new Intent.Choose(no) : new Intent.Command("stop_ask");
        if (_barely == "stop" || Means.Contains("stop"))
            return new Intent.Command(Saying.Asks ? "stop_ask" : "stop");
        return Means.Contains("stop_ask") && Saying.Words.Count <= FewWords ? new Intent.Command("stop_ask") : null;
    }

    private Intent? OfOffers(string folded)
    {
        // A day or an hour in words is no number of the list: there only what stands alone is one.
        var isFree = step?.Choices is ChoiceLists.Days or ChoiceLists.Times
            ? OnlyFigures(words) || Saying.Words.Count == 1
            : !SaidDay.Names(words);
        var number = isFree ? NumberWords.Read(words, Saying) : null;
        if (number >= 1 && number <= session.Offers.Count)
            return new Intent.Choose(number.Value - 1);
        if (_barely == "yes" && Answering("yes") is { } yes)
            return new Intent.Choose(yes);
        // Where a number confirms, "no" is another time.
        if (IsNo && (Answering("no") ?? offered.Other("yes")
            ?? (step?.Ask == Asks.Phone ? offered.Index("other") : null)) is { } no)
            return new Intent.Choose(no);
        if (offered.OnlyOnward is { } onward)
            return !Saying.Asks && (_barely is "yes" or "next" || (Means.Contains("next") && Saying.Words.Count <= FewWords))
                ? new Intent.Choose(onward)
                : OfZero(number, folded);
        // Where the country is asked, a number among words is a house or a floor; where writing is offered, part of what is written. Only
        // one that stands alone chooses.
        if (isFree && step?.Choices != ChoiceLists.Countries && session.At is not ({ Flow: Playbook.OperatorFlow } or { Flow: "welcome" })
            && NumberWords.Among(Saying) is { } among && among <= session.Offers.Count)
            return among == 0 ? new Intent.Command("menu") : new Intent.Choose(among - 1);
        return OfZero(number, folded);
    }

    // "Нет, не надо" is no.
    private bool IsNo => _exactly == "no" || (Saying.Words.Count is > 1 and <= NodWords && Noes.Contains(Saying.Words[0].Folded));

    private static bool OnlyFigures(string words) => words.Any(char.IsDigit) && !words.Any(char.IsLetter);

    // The answer that is "yes", or the only one that begins with it: "Да, пусть найдёт".
    private int? Answering(string command)
        => offered.Index(command) ?? offered.Beginning((command == "yes" ? Yeses : Noes).Contains);

    private static Intent.Command? OfZero(int? number, string folded) => number == 0 || folded == "o" ? new Intent.Command("menu") : null;

    private Intent? OfExact() => _barely is { } command ? OfCommand(command) : null;

    // "yes" and "no" mean something only where a question offers them, and "next" only where there is one.
    private Intent OfCommand(string command) => command switch
    {
        // Where it is asked in which language one talks with the lawyer, it answers.
        "set_ky" or "set_ru" when Spoken(command[4..]) is { } spoken => new Intent.Choose(spoken),
        "yes" => new Intent.Small("fine"),
        "no" => new Intent.Unclear(),
        "next" => (offered.Index(Offer.Next) ?? offered.Index(Offer.More)) is { } next
            ? new Intent.Choose(next)
            : new Intent.Command("onward"),
        _ => new Intent.Command(command),
    };

    private int? Spoken(string language)
        => step?.Options.FirstOrDefault(option => option.Set.ContainsKey("spoken") && option.Id == language) is { } option
            ? offered.Index(option.Id)
            : null;

    private Intent? OfMeaning()
    {
        // It leads to a lawyer; where it is asked what the advice is about, it answers.
        if (Means.Contains("wages"))
            return offered.Index("wages") is { } topic ? new Intent.Choose(topic) : new Intent.Command(Playbook.ConsultationCommand);
        if (Wishes.FirstOrDefault(Means.Contains) is { } wish)
            // Who wants help with finding work is no call for it.
            return new Intent.Command(wish == "help" && !Means.Contains("offer") ? "help_me" : wish);
        if (Means.Contains("start") && !Saying.Asks && Saying.Words.Count <= FewWords)
            return new Intent.Command("start");
        return Means.Contains("offer") ? new Intent.Passed() : null;
    }

    private Intent OfNear(string folded)
    {
        if (offered.Near(folded) is { } near)
            return new Intent.Choose(near);
        if (OfSmall() is { } small)
            return small;
        if (!Means.Contains("worry") && offered.Sharing(folded) is { } sharing)
            return new Intent.Choose(sharing);
        if (book.Keywords.Nearly(folded) is { } command)
            return command == "stop" && Saying.Words.Count > 1 ? new Intent.Command("stop_ask") : OfCommand(command);
        return !Means.Contains("worry") && offered.Part(folded) is { } part
            ? new Intent.Choose(part)
            : new Intent.Unclear { Worries = Means.Contains("worry"), Books = Means.Contains("booking"), Slips = Means.Contains("slip") };
    }

    // Under her booking: "перенести", "номер не тот".
    private Intent? OfBooking()
    {
        // In the middle of moving it: it stays as it is, and can be cancelled where it is shown.
        if (session.At?.Flow == Playbook.ConsultationFlow && session.Form.ContainsKey("moving")
            && Stays().IsMatch(words.ToLowerInvariant()))
            return new Intent.Command(Playbook.ConsultationCommand);
        if (offered.Index("move") is not { } move || session.At?.Flow != Playbook.ConsultationFlow)
            return null;
        var plain = words.ToLowerInvariant();
        if (Moving().IsMatch(plain))
            return new Intent.Choose(move);
        return Number().IsMatch(plain) && Wrong().IsMatch(plain) && offered.Index("number") is { } number
            ? new Intent.Choose(number)
            : null;
    }

    private Intent? OfSmall()
    {
        // Who phones is no question about us.
        if (Means.Contains("booking") && !Means.Contains("thanks"))
            return null;
        if (Saying.Words.Count > MostOfSmall || Small.FirstOrDefault(Means.Contains) is not { } small
            || (small == "fine" && Saying.Words.Count > NodWords))
            return null;
        // Where yes or no is asked, "хорошо" could be an answer: it is not taken for a kind word, nor for one.
        if (small == "fine" && Answering("yes") is not null)
            return null;
        return small == "fine" && offered.OnlyOnward is { } onward && !Saying.Asks ? new Intent.Choose(onward) : new Intent.Small(small);
    }

    // Countries and cities, where a country is asked: one that is not listed is "another country".
    private Intent.Entry? OfPlace()
    {
        if (step?.Choices != ChoiceLists.Countries || book.PlacesIn(words) is not { Count: > 0 } places)
            return null;
        var listed = places.Where(book.Help.Places.ContainsKey).ToList();
        return listed.Count > 1 ? null : new Intent.Entry(listed.Count == 1 ? listed[0] : HelpPlace.Elsewhere);
    }

    // Under the numbers of one country: "нет, я в Дубае".
    private Intent.Moved? OfMove()
        => session.At is { Flow: Playbook.UrgentFlow, Step: Playbook.EmergencyStep } && book.PlaceIn(words) is { } place
            && place != session.Country ? new Intent.Moved(place, Means.Contains("sos") || Means.Contains("cry")) : null;

    // Only where an age is asked; where one of the answers is an age, only whoever says just that.
    private Intent.Choose? OfAge()
    {
        if (step is null || step.Options.All(option => option.Ages is null))
            return null;
        var asked = step.Options.Count(option => option.Ages is not null) > 1;
        if (!asked && Saying.Words.Count > 1 && !(Means.Contains("age") && Saying.Words.Count <= NodWords))
            return null;
        var chosen = NumberWords.Ages(Saying).Select(Band).Distinct().ToList();
        return chosen is [{ } index] ? new Intent.Choose(index) : null;
    }

    private int? Band(int age)
        => step!.Options.FirstOrDefault(option => option.Ages is { } ages && age >= ages.From && age <= ages.To) is { } option
            ? offered.Index(option.Id)
            : null;

    [GeneratedRegex(@"перен|сдвин|друг\p{L}+ (?:врем|ден)|поменять время|жылдыр|котор|башка (?:уба|күн)", RegexOptions.CultureInvariant)]
    private static partial Regex Moving();

    [GeneratedRegex(@"^\s*(?:отмен\p{L}*|передумал\p{L}*|калсын)\P{L}*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Stays();

    [GeneratedRegex(@"номер|телефон", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"не\s+то|друг|измен|помен|смен|нов|ошиб|неправ|неверн|башка|жаңы|туура\s+эмес|алмаш|өзгөр|жаңылыш",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wrong();
}
