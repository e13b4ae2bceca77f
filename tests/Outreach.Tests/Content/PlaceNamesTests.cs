using Outreach.Consultations.Actions;
using Outreach.Content;
using Outreach.Events.Sheets;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Content;

/// <summary>A place is found by its name however it is written, and where two can be meant nobody guesses.</summary>
public sealed class PlaceNamesTests
{
    private static Regions Regions => PureTalk.Shipped.Regions;

    [Theory]
    [InlineData("Ош", "osh-city")]
    [InlineData("г. Ош", "osh-city")]
    [InlineData("Ош ш.", "osh-city")]
    [InlineData("ОШ ШААРЫ", "osh-city")]
    [InlineData("Карасуу", "kara-suu")]
    [InlineData("Кара Суу", "kara-suu")]
    [InlineData("Кара-Суу р-н", "kara-suu")]
    [InlineData("кара-сууйский район", "kara-suu")]
    [InlineData("Карасуйский р-он", null)]
    [InlineData("Жалалабад", "manas-city")]
    [InlineData("Жалал-Абад", "manas-city")]
    [InlineData("Джалал Абад", "manas-city")]
    [InlineData("Манас", null)]
    [InlineData("Манас ш.", "manas-city")]
    [InlineData("Манас р-н", "manas-raion")]
    [InlineData("Ат Башы", "at-bashy")]
    [InlineData("Атбашинский район", "at-bashy")]
    [InlineData("Ыссык Кол", "issyk-kul-raion")]
    [InlineData("Иссыкуль", "issyk-kul-raion")]
    [InlineData("Иссык-Кульская область", null)]
    [InlineData("Каракол", "karakol")]
    [InlineData("Кара-Көл", "kara-kol-ja")]
    [InlineData("Кара-Кол", null)]
    [InlineData("Нарын", null)]
    [InlineData("Нарын ш", "naryn-city")]
    [InlineData("Нарын району", "naryn-raion")]
    [InlineData("Токмок", "tokmok")]
    [InlineData("Бишкек", null)]
    [InlineData("Чуй", "chuy-raion")]
    [InlineData("Россия", null)]
    [InlineData("ш.", null)]
    [InlineData("", null)]
    public void An_event_takes_place_in_a_raion_or_town(string written, string? place) => EventPlaces.Read(written, Regions).ShouldBe(place);

    [Theory]
    [InlineData("Ош", "osh-city")]
    [InlineData("Ош обл.", "osh")]
    [InlineData("Ошская область", "osh")]
    [InlineData("Бишкек ш.", "bishkek")]
    [InlineData("г.Бишкек", "bishkek")]
    [InlineData("Кара Суу", "kara-suu")]
    [InlineData("Жалалабад", "jalal-abad")]
    [InlineData("Джалал Абад", "manas-city")]
    [InlineData("Ыссык Кол", "issyk-kul")]
    [InlineData("Иссыкуль", "issyk-kul")]
    [InlineData("Чуй", "chuy")]
    [InlineData("Талас", "talas")]
    [InlineData("Талас ш.", "talas-city")]
    [InlineData("Кара-Кол", null)]
    [InlineData("Россия", "abroad")]
    [InlineData("Москва", null)]
    public void A_lawyer_meets_in_a_town_where_it_and_the_country_round_it_have_one_name(string written, string? place)
        => LawyerFields.Place(written, Regions).ShouldBe(place);

    [Theory]
    [InlineData("Кочкар", "kochkor")]
    [InlineData("Карасуйский р-он", "kara-suu")]
    [InlineData("Нарын", "naryn-raion naryn-city")]
    [InlineData("Кара-Кол", "kara-kol-ja karakol")]
    [InlineData("Бишкек ш.", "bishkek-lenin bishkek-oktyabr bishkek-pervomay bishkek-sverdlov")]
    [InlineData("Таласская область", "kara-buura bakay-ata manas-raion talas-raion talas-city")]
    [InlineData("Атлантида", "")]
    [InlineData("Рим", "")]
    public void Who_writes_what_is_no_place_is_told_what_may_be_meant(string written, string places)
        => string.Join(' ', EventPlaces.Near(written, Regions)).ShouldBe(places);
}
