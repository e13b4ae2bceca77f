using System.Text.RegularExpressions;
using Outreach.People;

namespace Outreach.Content;

/// <summary>Reads a number of hotlines.yaml. A wrong one can hurt somebody: what cannot be dialled is a problem.</summary>
internal static partial class HelpNumberReader
{
    /// <summary>From short codes such as 15 to whole numbers with the country code (E.164).</summary>
    private const int FewestDigits = 2, FewestWhole = 7, MostDigits = 15;

    /// <param name="part">Its part of the file.</param>
    /// <param name="countries">The places there are.</param>
    public static HelpNumber Read(YamlPart part, IReadOnlyCollection<string> countries)
    {
        part.OnlyKnows("show", "inside");
        var number = new HelpNumber(part.Required("show"), part.Text("inside"));
        if (number.Show.Length > 0)
            Check(number, part.Part("show") ?? part);
        if (number.Inside is { } inside && !countries.Contains(inside))
            part.Part("inside")!.Problem($"the country '{inside}' is not listed under 'places:'", Meant(inside, countries));
        return number;
    }

    private static void Check(HelpNumber number, YamlPart part)
    {
        var (show, digits) = (number.Show, number.Show.Count(char.IsAsciiDigit));
        var fewest = show.StartsWith('+') ? FewestWhole : FewestDigits;
        if (!Dialled().IsMatch(show))
            part.Problem(
                $"'{show}' is no phone number",
                "write digits, with blanks, dashes or brackets between, and + only at the beginning");
        else if (digits < fewest || digits > MostDigits)
            part.Problem(
                $"the number '{show}' has {digits} digits",
                $"such a number has {fewest} to {MostDigits}: look it up in its source");
        else if (show.StartsWith('+'))
            CheckWhole(show, part);
        else if (number.Inside is null)
            part.Problem(
                $"'{show}' does not begin with + and does not say where it works",
                "write it with + and the country code, or add 'inside: kg'");
    }

    // Whether an operator has it is not asked: new ranges are in use before any table knows them.
    private static void CheckWhole(string show, YamlPart part)
    {
        if (PhoneNumber.TryParseToCall(show, country: null, out _, out var flaw))
            return;
        if (flaw is PhoneFlaw.NoNumber)
            part.Problem($"no country has the code with which '{show}' begins", "write + and the country code, such as +996");
        else if (flaw is PhoneFlaw.TooShort or PhoneFlaw.TooLong)
            part.Problem(
                $"'{show}' has too {(flaw is PhoneFlaw.TooShort ? "few" : "many")} digits for its country",
                "look it up in its source");
    }

    // Between two letters nearly every code is near: uz is no slip for kz.
    private static string Meant(string inside, IReadOnlyCollection<string> countries)
        => inside.Length > 2 ? Nearest.OrOneOf(inside, countries) : $"use one of: {string.Join(", ", countries)}";

    [GeneratedRegex(@"^\+?(?!-)(?:[0-9 -]|\([0-9 -]+\))+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Dialled();
}
