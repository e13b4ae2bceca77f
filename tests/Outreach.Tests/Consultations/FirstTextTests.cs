using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.Consultations.Unprompted;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>What we send first: one segment, and nothing that tells.</summary>
public sealed class FirstTextTests
{
    // Of SAFETY.md, "SMS that we send first": never these, in no form.
    private static readonly string[] Forbidden =
    [
        "торговл", "сатуу", "жертв", "пострадав", "курмандык", "жабырлан", "полиц", "милиц", "юрист", "адвокат", "суд", "сот", "линия", "байланыш", "МОМ", "IOM", "Сезим", "Акжүрөк",
        "посольств", "элчилик", "консул", "МИД", "ТИМ", "кампани", "өнөктүк", "http", "www", ".kg", "t.me", "консультац", "кеңеш", "жардам", "помощ", "мигра", "Outreach",
        "вы писали", "вы спрашивали", "сиз жазган",
    ];

    private static Dictionary<string, FirstText> Kinds { get; } = Longest();

    public static TheoryData<string, Language> All { get; } = [.. Kinds.Keys.SelectMany(kind => Enum.GetValues<Language>().Select(language => new TheoryDataRow<string, Language>(kind, language)))];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_fits_one_segment_of_70_with_the_longest_values_and_tells_nothing(string kind, Language language)
    {
        foreach (var answers in new[] { true, false })
            Check(Kinds[kind].In(PureTalk.Shipped.Texts, language, answers));
    }

    private static void Check(string text)
    {
        SmsSegments.Count(text).Segments.ShouldBe(1, text);
        text.Length.ShouldBeLessThanOrEqualTo(70, text);
        text.ShouldNotContain("{");
        foreach (var word in Forbidden)
            text.ShouldNotContain(word, Case.Insensitive);
    }

    [Fact]
    public void There_is_no_other_kind_than_these()
        => typeof(FirstText).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(FirstText))).Select(type => type.Name).ShouldBe(Kinds.Keys, ignoreOrder: true);

    [Theory]
    [InlineData("Сегодня в {time} вас ждёт юрист. Код {code}.", "would tell whoever looks")]
    [InlineData("Сегодня в {time}, горячая линия. Код {code}.", "would tell whoever looks")]
    [InlineData("Сегодня в {time}. Код {code}. www.example.kg", "is a link")]
    [InlineData("Сегодня в {time}. Код {code}. Просим вас не опаздывать и взять всё с собой, мы будем вас ждать", "letters")]
    public void Content_that_tells_or_is_too_long_is_refused(string written, string complaint)
    {
        using var content = new ContentCopy();
        content.Replace("texts.yaml", "Сегодня в {time}. Код {code}.", written);
        ShippedContent.Read(content.Path, new DateOnly(2026, 11, 24)).Problems.ShouldContain(problem => problem.What.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void Content_that_fills_in_anything_but_day_time_and_code_is_refused()
    {
        using var content = new ContentCopy();
        content.Replace("texts.yaml", "Бүгүн саат {time}. Код {code}.", "Бүгүн саат {time}. {name}. Код {code}.");
        content.Replace("texts.yaml", "Сегодня в {time}. Код {code}.", "Сегодня в {time}. {name}. Код {code}.");
        ShippedContent.Read(content.Path, new DateOnly(2026, 11, 24)).Problems.ShouldContain(problem => problem.What.Contains("'{name}' cannot be filled in", StringComparison.Ordinal));
    }

    private static Dictionary<string, FirstText> Longest()
    {
        var at = new NamedTime(new LocalDateTime(2026, 12, 28, 20, 40), new Words("Екатеринбург", "Екатеринбург"));
        var code = BookingCode.Of(Bookings.Any with { Code = "48215" });
        return new(StringComparer.Ordinal)
        {
            ["DayBefore"] = new FirstText.DayBefore(code, at),
            ["HourBefore"] = new FirstText.HourBefore(code, at),
            ["TimeFound"] = new FirstText.TimeFound(at),
            ["TimeGone"] = new FirstText.TimeGone(code, at),
            ["TimeMoved"] = new FirstText.TimeMoved(code, at),
        };
    }
}
