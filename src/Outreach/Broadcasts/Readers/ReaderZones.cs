using Outreach.People;

namespace Outreach.Broadcasts.Readers;

/// <summary>
/// By whose clock a reader lives, as far as we know it, and whether each message to the reader is paid (a capital letter): each letter is a
/// row of recipients of its own, so that neither the night in one country nor a slow channel holds up the others. The letters are
/// stored: never change them, only add.
/// </summary>
public static class ReaderZones
{
    /// <summary>At home: the campaign's zone.</summary>
    public const char Home = 'a';

    /// <summary>Abroad, nobody knows where: awake is who is awake at home and in Moscow, where most are.</summary>
    public const char Abroad = 'b';

    private const string AbroadRegion = "abroad";
    private const string HomeCountry = PhoneNumber.HomeRegion;

    /// <summary>The zone of a country's numbers; in a country with several, the one where most of ours work.</summary>
    private static readonly (string Country, char Letter, string Zone)[] ByNumber =
    [
        ("RU", 'c', "Europe/Moscow"), ("KZ", 'd', "Asia/Almaty"), ("TR", 'e', "Europe/Istanbul"), ("AE", 'f', "Asia/Dubai"),
        ("KR", 'g', "Asia/Seoul"), ("UZ", 'h', "Asia/Tashkent"), ("DE", 'i', "Europe/Berlin"), ("TH", 'j', "Asia/Bangkok"),
    ];

    /// <summary>All letters, in the order in which they are served.</summary>
    public static IReadOnlyList<char> All { get; } = [.. Free, .. Free.Select(char.ToUpperInvariant)];

    private static IEnumerable<char> Free => [Home, Abroad, .. ByNumber.Select(known => known.Letter)];

    /// <summary>Whether each message to who stands in this row is paid.</summary>
    public static bool IsPaid(char letter) => char.IsUpper(letter);

    /// <summary>The letter of a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="isPaid">Whether each message by that channel is paid.</param>
    public static char Of(Person person, bool isPaid)
    {
        var isAbroad = person.Profile.Region == AbroadRegion || person.Country is not (null or HomeCountry);
        var letter = ByNumber.FirstOrDefault(known => known.Country == person.Country) is { Zone: not null } known ? known.Letter
            : isAbroad ? Abroad : Home;
        return isPaid ? char.ToUpperInvariant(letter) : letter;
    }

    /// <summary>The zones in all of which it must be day.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="home">The campaign's zone.</param>
    public static IReadOnlyList<string> Zones(char letter, string home) => char.ToLowerInvariant(letter) switch
    {
        Home => [home],
        Abroad => [home, "Europe/Moscow"],
        var other => [ByNumber.First(known => known.Letter == other).Zone],
    };
}
