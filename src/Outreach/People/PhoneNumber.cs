using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Outreach.People;

/// <summary>A number that can take an SMS, however it was written down.</summary>
public readonly partial record struct PhoneNumber
{
    /// <summary>In which country a number without a country code is.</summary>
    public const string HomeRegion = "KG";

    private const string EightRegion = "RU";
    private const string EightHome = "8996";
    private const string Anonymous = "888";
    private const int AnonymousCode = 888;

    private readonly string? _value;

    private PhoneNumber(string value, string callingCode, string country) => (_value, CallingCode, Country) = (value, callingCode, country);

    /// <summary>As E.164 writes it: +996555123456. The same phone is always the same text.</summary>
    public string Value => _value ?? throw new InvalidOperationException("This number was never read.");

    /// <summary>The country's calling code without its plus, such as 996: prices hang on it.</summary>
    public string CallingCode { get; }

    /// <summary>The country as ISO 3166 writes it in two letters, such as KG: +7 is Russia's and Kazakhstan's.</summary>
    public string Country { get; }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The number as somebody wrote it: with or without country code, blanks, brackets.</param>
    /// <param name="number">The number.</param>
    /// <param name="reason">Why it is none; it never repeats the text.</param>
    public static bool TryParse(string? text, out PhoneNumber number, [NotNullWhen(false)] out string? reason)
    {
        number = default;
        var util = PhoneNumberUtil.GetInstance();
        // The library reads letters as the digits on their keys, and * and # as parts of a number: neither is one here.
        if (text is null || !Written().IsMatch(text) || Parsed(util, text) is not { } read)
        {
            reason = "it is no phone number: write digits, such as 0555 123456 or +7 701 1234567";
            return false;
        }

        reason = Reason(util, read);
        if (reason is not null)
            return false;
        number = Made(util, read);
        return true;
    }

    /// <summary>Reads a number that somebody is to be phoned at: a fixed line can be, although it takes no SMS.</summary>
    /// <param name="text">The number as somebody wrote it.</param>
    /// <param name="country">
    /// Where she is (ISO 3166), if known: a number without a country code is one of there, else one of ours. Where it can be neither,
    /// a number that begins with 8 is read as people in Russia and Kazakhstan write theirs.
    /// </param>
    /// <param name="number">The number.</param>
    /// <param name="flaw">Why it is none.</param>
    public static bool TryParseToCall(string? text, string? country, out PhoneNumber number, out PhoneFlaw flaw)
    {
        (number, flaw) = (default, PhoneFlaw.NoNumber);
        if (text is null || !Written().IsMatch(text))
            return false;
        var util = PhoneNumberUtil.GetInstance();
        foreach (var (written, region) in Readings(text, country))
        {
            var found = Parsed(util, written, region) is { } read ? Flaw(util, read) : PhoneFlaw.NoNumber;
            if (found is null)
            {
                number = Made(util, Parsed(util, written, region)!);
                return true;
            }

            // The first reading is the likeliest: what is wrong with that one is said.
            flaw = flaw == PhoneFlaw.NoNumber ? found.Value : flaw;
        }

        return false;
    }

    /// <summary>
    /// A mobile number such as a country (ISO 3166) has, for whatever hangs on the beginning of numbers; null for an unknown country.
    /// </summary>
    public static string? ExampleOf(string country)
        => PhoneNumberUtil.GetInstance() is var util && util.GetExampleNumberForType(country, PhoneNumberType.MOBILE) is { } example
            ? util.Format(example, PhoneNumberFormat.E164)
            : null;

    /// <summary>
    /// The country (ISO 3166) in which a whole number can be answered, although no table may know it yet: new ranges are in use before they
    /// are in them. Nothing for satellite and other networks of no country, and for numbers that cost whoever writes to them.
    /// </summary>
    public static string? CountryOf(string whole)
    {
        var util = PhoneNumberUtil.GetInstance();
        if (!whole.StartsWith('+') || Parsed(util, whole) is not { } read)
            return null;
        if (util.GetNumberType(read) is PhoneNumberType.PREMIUM_RATE or PhoneNumberType.SHARED_COST or PhoneNumberType.TOLL_FREE)
            return null;
        var country = util.GetRegionCodeForNumber(read) ?? util.GetRegionCodeForCountryCode(read.CountryCode);
        return country is { Length: 2 } and not "ZZ" ? country : null;
    }

    /// <summary>The country alone: a number that is printed by mistake tells nobody's number.</summary>
    public override string ToString() => $"+{CallingCode}…";

    private static string? Reason(PhoneNumberUtil util, PhoneNumbers.PhoneNumber read) => util.IsPossibleNumberWithReason(read) switch
    {
        PhoneNumberUtil.ValidationResult.TOO_SHORT or PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY
            => "it is too short: write the whole number with the operator's code",
        PhoneNumberUtil.ValidationResult.TOO_LONG => "it is too long",
        PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => "there is no country with this code",
        _ => util.GetNumberType(read) switch
        {
            PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE => null,
            PhoneNumberType.UNKNOWN => "no operator has this number",
            PhoneNumberType.FIXED_LINE => "it is a fixed line, which takes no SMS",
            _ => "it is no mobile phone: it takes no SMS",
        },
    };

    private static PhoneNumber Made(PhoneNumberUtil util, PhoneNumbers.PhoneNumber read) => new(
        util.Format(read, PhoneNumberFormat.E164),
        read.CountryCode.ToString(CultureInfo.InvariantCulture),
        util.GetRegionCodeForNumber(read));

    private static PhoneFlaw? Flaw(PhoneNumberUtil util, PhoneNumbers.PhoneNumber read)
        => read.CountryCode == AnonymousCode ? PhoneFlaw.Anonymous : util.IsPossibleNumberWithReason(read) switch
        {
            PhoneNumberUtil.ValidationResult.TOO_SHORT or PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY => PhoneFlaw.TooShort,
            // Of invalid length: too long for all numbers but a few of the country.
            PhoneNumberUtil.ValidationResult.TOO_LONG or PhoneNumberUtil.ValidationResult.INVALID_LENGTH => PhoneFlaw.TooLong,
            PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => PhoneFlaw.NoNumber,
            _ => util.GetNumberType(read) switch
            {
                PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE
                    or PhoneNumberType.FIXED_LINE or PhoneNumberType.VOIP => null,
                PhoneNumberType.UNKNOWN => PhoneFlaw.NoOperator,
                _ => PhoneFlaw.Special,
            },
        };

    private static IEnumerable<(string Written, string Region)> Readings(string text, string? country)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (text.Contains('+', StringComparison.Ordinal))
        {
            yield return (text, HomeRegion);
            yield break;
        }

        // On Telegram's own numbers nobody can be phoned, with or without the plus; at home there is no such beginning.
        if (digits.StartsWith(Anonymous, StringComparison.Ordinal) && digits.Length is 11 or 15)
            yield return ($"+{digits}", HomeRegion);
        if (country is not null)
            yield return (text, country);
        yield return (text, HomeRegion);
        yield return (text, EightRegion);
        // Dialled from there, home begins with 8 too.
        if (digits.StartsWith(EightHome, StringComparison.Ordinal))
            yield return ($"+{digits[1..]}", HomeRegion);
    }

    private static PhoneNumbers.PhoneNumber? Parsed(PhoneNumberUtil util, string text, string region = HomeRegion)
    {
        try
        {
            return util.Parse(text, region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"^[\s\u200E\u200F\u202A-\u202E\u2066-\u2069]*\+?[\d\s()./\u00AD\u2010-\u2015-]{1,40}[\s\u200E\u200F\u202A-\u202E\u2066-\u2069]*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
