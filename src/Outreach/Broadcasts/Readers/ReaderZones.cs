using Outreach.Messaging.Channels;
using Outreach.People;

namespace Outreach.Broadcasts.Readers;

/// <summary>
/// By whose clock a reader lives, as far as we know it, and by what sort of channel: in a chat (a small letter), in a chat that goes by
/// phone numbers (a digit), or where each message is paid (a capital letter). Each sign is a row of recipients of its own, so that
/// neither the night in one country nor a slow channel or one in trouble holds up the others. They are stored: never change them, only
/// add.
/// </summary>
public static class ReaderZones
{
    /// <summary>At home: the campaign's zone.</summary>
    public const char Home = 'a';

    /// <summary>Abroad, nobody knows where: awake is who is awake at home and in Moscow, where most are.</summary>
    public const char Abroad = 'b';

    private const char FirstByPhone = '0';
    private const string AbroadRegion = "abroad";
    private const string HomeCountry = PhoneNumber.HomeRegion;

    /// <summary>The zone of a country's numbers; in a country with several, the one where most of ours work.</summary>
    private static readonly (string Country, char Letter, string Zone)[] ByNumber =
    [
        ("RU", 'c', "Europe/Moscow"), ("KZ", 'd', "Asia/Almaty"), ("TR", 'e', "Europe/Istanbul"), ("AE", 'f', "Asia/Dubai"),
        ("KR", 'g', "Asia/Seoul"), ("UZ", 'h', "Asia/Tashkent"), ("DE", 'i', "Europe/Berlin"), ("TH", 'j', "Asia/Bangkok"),
    ];

    /// <summary>All letters, in the order in which they are served.</summary>
    public static IReadOnlyList<char> All { get; } = [.. Free, .. Free.Select(ByPhone), .. Free.Select(char.ToUpperInvariant)];

    private static IEnumerable<char> Free => [Home, Abroad, .. ByNumber.Select(known => known.Letter)];

    /// <summary>Whether each message to who stands in this row is paid.</summary>
    public static bool IsPaid(char letter) => char.IsUpper(letter);

    /// <summary>Whether who stands in this row is written to by such a channel.</summary>
    public static bool Serves(ChannelAbilities channel, char letter) => letter == Of(Clock(letter), channel);

    /// <summary>The letter of a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="channel">The channel by which the person is written to.</param>
    public static char Of(Person person, ChannelAbilities channel) => Of(person.Profile.Region, person.Country, channel);

    /// <summary>The letter of people of one region whose numbers are of one country.</summary>
    public static char Of(string? region, string? country, ChannelAbilities channel)
    {
        var isAbroad = region == AbroadRegion || country is not (null or HomeCountry);
        var letter = ByNumber.FirstOrDefault(known => known.Country == country) is { Zone: not null } known ? known.Letter
            : isAbroad ? Abroad : Home;
        return Of(letter, channel);
    }

    /// <summary>Whether who stands in this row lives by the campaign's clock.</summary>
    public static bool IsHome(char letter) => Clock(letter) == Home;

    /// <summary>The zones in all of which it must be day.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="home">The campaign's zone.</param>
    public static IReadOnlyList<string> Zones(char letter, string home) => Clock(letter) switch
    {
        Home => [home],
        Abroad => [home, "Europe/Moscow"],
        var other => [ByNumber.First(known => known.Letter == other).Zone],
    };

    private static char Of(char clock, ChannelAbilities channel)
        => channel.Metered ? char.ToUpperInvariant(clock) : channel.Address == AddressKind.PhoneNumber ? ByPhone(clock) : clock;

    private static char ByPhone(char clock) => (char)(clock - Home + FirstByPhone);

    // By whose clock a row lives, whatever the channel.
    private static char Clock(char letter) => letter < 'A' ? (char)(letter - FirstByPhone + Home) : char.ToLowerInvariant(letter);
}
