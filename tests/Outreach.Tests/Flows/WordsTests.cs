using CsCheck;
using Outreach.Content;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>What people type, in all its spellings, from any place.</summary>
public sealed class WordsTests
{
    private static readonly Dictionary<string, string> Leads = new(StringComparer.Ordinal)
    {
        ["sos"] = "urgent",
        ["help"] = "help",
        ["lawyer"] = "consultation",
        ["operator"] = "operator",
        ["menu"] = "menu",
        ["language"] = "language",
        ["delete_me"] = "forget",
        ["lessons"] = "lessons",
        ["about_you"] = "about-you",
        ["stop"] = "stopped",
        ["start"] = "menu",
    };

    /// <summary>Places all over the talk, each with the way to it.</summary>
    private static readonly (string Name, Func<Language, PureTalk> Talk)[] Places =
    [
        ("menu", language => PureTalk.New(language).Writes("/start")),
        ("lesson", language => Enumerable.Range(0, 5).Aggregate(PureTalk.New(language).Writes("/start"), (talk, _) => talk.Presses("1"))),
        ("quiz", language => Enumerable.Range(0, 10).Aggregate(PureTalk.New(language).Writes("/start").Presses("1"), (talk, _) => talk.Presses("1"))),
        ("help", language => PureTalk.New(language).Writes("/help").Presses("2")),
        ("raion", language => PureTalk.New(language).Writes("о себе").Presses("1").Presses("4")),
        ("resting", language => PureTalk.New(language)),
        ("hidden", language => PureTalk.New(language).Writes("/start").Writes("/hide")),
        ("lost twice", language => PureTalk.New(language).Writes("/start").Writes("былбырак").Writes("былбырак")),
    ];

    [Fact]
    public void Every_spelling_of_every_command_works_from_every_place_in_both_languages()
    {
        var failed = new List<string>();
        foreach (var (spelling, command) in PureTalk.Shipped.Keywords.All.Where(pair => Leads.ContainsKey(pair.Value)))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                foreach (var (name, place) in Places)
                {
                    var talk = place(language).Writes(spelling);
                    if (talk.State.Session.At?.Flow != Leads[command])
                        failed.Add($"'{spelling}' ({command}) at {name} in {language} led to {talk.At}");
                }
            }
        }

        failed.ShouldBeEmpty();
    }

    [Fact]
    public void Hide_wipes_and_stop_stops_from_every_place()
    {
        foreach (var (spelling, command) in PureTalk.Shipped.Keywords.All.Where(pair => pair.Value is "hide" or "stop"))
        {
            foreach (var (name, place) in Places)
            {
                var talk = place(Language.Ky).Writes(spelling);
                if (command == "hide")
                    talk.Last!.Vanish.ShouldNotBeNull($"{spelling} at {name}");
                else
                    talk.State.Standing.ShouldBe(ContactStatus.Stopped, $"{spelling} at {name}");
            }
        }
    }

    [Theory]
    [InlineData("мени алдап кетишти, паспортумду алып койду эми эмне кылам", "urgent")]
    [InlineData("стоп, меня удерживают", "urgent")]
    [InlineData("стоп пожалуйста хватит", "stopped")]
    [InlineData("Токтоткула, жазбагыла мага", "stopped")]
    [InlineData("JARDAM", "help")]
    [InlineData("жaрдaм", "help")]
    [InlineData("памощь", "help")]
    [InlineData("/help@outreach", "help")]
    [InlineData("0", "menu")]
    public void A_message_is_understood(string words, string flow)
        => PureTalk.New(Language.Ru).Writes("/start").Writes(words).State.Session.At!.Flow.ShouldBe(flow);

    [Theory]
    [InlineData("22", "18-24")]
    [InlineData("мен 22 жаштамын", "18-24")]
    [InlineData("13", "<14")]
    [InlineData("мне 35 лет", "29-35")]
    [InlineData("71", "60+")]
    public void An_age_is_kept_as_its_band(string words, string band)
    {
        var asked = PureTalk.New(Language.Ru).Writes("о себе").Presses("1").Presses("10");
        asked.At.ShouldBe("about-you/age");
        asked.Writes(words).State.Profile.Age.ShouldBe(band);
    }

    [Theory]
    [InlineData("Нарын", "naryn")]
    [InlineData("Narynskaya", "naryn")]
    [InlineData("иссык-куль", "issyk-kul")]
    [InlineData("Жалалабад", "jalal-abad")]
    [InlineData("бишкек", "bishkek")]
    public void A_region_is_known_by_any_of_its_spellings(string words, string region)
        => PureTalk.New(Language.Ru).Writes("о себе").Presses("1").Writes(words).State.Profile.Region.ShouldBe(region);

    [Fact]
    public void No_words_break_it_and_a_way_on_is_always_shown()
    {
        var words = Gen.OneOf(Gen.String, Pick.Of("☁", "\0", "‮abc", "👩‍👩‍👧‍👦", "1️⃣", "/", "//start", "99999999999", "'; drop", "<b>", "_*[", "да да да", new string('ж', 5000)));
        (from place in Gen.Int[0, Places.Length - 1] from said in words.Array[1, 6] select (place, said)).Sample(
            run =>
            {
                var talk = Places[run.place].Talk(Language.Ky);
                foreach (var said in run.said)
                {
                    talk = talk.Writes(said);
                    if (talk.Last!.Screen is { } screen)
                        (screen.Text.Length < 1000 && screen.Commands.Any(command => command.Code == "help")).ShouldBeTrue();
                    else
                        (talk.Last.Vanish is not null || talk.State.Standing == ContactStatus.Stopped).ShouldBeTrue();
                }
            },
            iter: 300);
    }

    [Fact]
    public void A_forged_button_does_nothing_but_show_where_she_is()
        => Gen.String[0, 80].Sample(
            data =>
            {
                var before = Places[1].Talk(Language.Ru);
                var after = before.Does(new InboundContent.Pressed(data, "1", "1"));
                return after.At == before.At || (ButtonData.TryParse(data, out var button) && button.Code is "menu" or "help" or "hide");
            },
            iter: 500);

    [Fact]
    public void Folded_keywords_of_two_commands_never_sound_alike()
    {
        var keywords = PureTalk.Shipped.Keywords.All;
        var clashes = from one in keywords
                      from other in keywords
                      where one.Value != other.Value && string.CompareOrdinal(one.Key, other.Key) < 0 && Folding.Near(one.Key, other.Key)
                      select $"{one.Key} ({one.Value}) ~ {other.Key} ({other.Value})";
        clashes.ShouldBeEmpty();
    }
}
