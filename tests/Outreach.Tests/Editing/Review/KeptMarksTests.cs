using Outreach.Editing.Review;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Editing.Review;

public sealed class KeptMarksTests
{
    [Theory]
    [InlineData("Чалыңыз: {number:kg-112}. 14 күн", "14 күндүн ичинде {number:kg-112} чалыңыз")]
    [InlineData("См. https://example.org/a?b=1.", "Смотрите (https://example.org/a?b=1)!")]
    [InlineData("Слова и точка.", "Совсем другие слова, и не раз!")]
    [InlineData("1, 2, 3…", "3, 2 же 1")]
    [InlineData("Бишкекте.Ошто", "Ошто.Бишкекте")]
    public void Words_may_change_around_what_is_kept(string former, string change) => KeptMarks.Difference(former, change).ShouldBeNull();

    [Theory]
    [InlineData("{like_this} а", "а", "{like_this} is missing")]
    [InlineData("а", "а {like_this}", "{like_this} is new")]
    [InlineData("{a} {a}", "{a}", "{a} is missing")]
    [InlineData("{lesson}", "{lessson}", "{lesson} is missing, {lessson} is new")]
    [InlineData("{lesson} а", "{lesson а", "{lesson} is missing, a single '{' is new")]
    [InlineData("112 же 102", "112 же 103", "the number 102 is missing, the number 103 is new")]
    [InlineData("18ге толдуңузбу?", "Он сегизге толдуңузбу?", "the number 18 is missing")]
    [InlineData("https://a.kg/b", "https://a.kg/c", "the link https://a.kg/b is missing, the link https://a.kg/c is new")]
    [InlineData("а", "кара: migrant.kg", "the link migrant.kg is new")]
    [InlineData("t.me/bot басыңыз", "басыңыз", "the link t.me/bot is missing")]
    [InlineData("@support_kg", "жазыңыз", "the link @support_kg is missing")]
    [InlineData("a@b.kg", "жазыңыз", "the link a@b.kg is missing")]
    public void What_is_missing_or_new_is_named(string former, string change, string said)
        => KeptMarks.Difference(former, change).ShouldBe(said);
}
