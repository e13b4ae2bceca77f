using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Understanding;

/// <summary>Two words are little to judge by. None of these stand among the examples.</summary>
public sealed class ShortRepliesTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Theory]
    [InlineData("да да")]
    [InlineData("нет нет")]
    [InlineData("я я я я я я я я я")]
    [InlineData("ага ага ага")]
    [InlineData("ладно да")]
    [InlineData("я тоже")]
    [InlineData("я водитель")]
    [InlineData("я пенсионер")]
    [InlineData("муж дома")]
    [InlineData("сын болеет")]
    [InlineData("не уверена")]
    [InlineData("обедаю сейчас")]
    [InlineData("зарплату дали")]
    [InlineData("патента нет")]
    [InlineData("мен да")]
    [InlineData("ооба макул")]
    [InlineData("мен айдоочумун")]
    [InlineData("күйөөм үйдө")]
    [InlineData("шамал болуп жатат")]
    [InlineData("тамак ичип жатам")]
    [InlineData("айлык алдым")]
    [InlineData("патент жок")]
    public void An_everyday_reply_is_no_cry(string words)
        => ShippedContent.Once(TestOutreach.ContentFolder, _today, ShippedContent.Keys.Keys).Playbook!.IsCry(words).ShouldBeFalse();

    [Theory]
    [InlineData("спасите спасите")]
    [InlineData("меня бьют")]
    [InlineData("мени сабап жатышат")]
    [InlineData("помогите заперли")]
    public void A_short_cry_is_one(string words)
        => ShippedContent.Once(TestOutreach.ContentFolder, _today, ShippedContent.Keys.Keys).Playbook!.IsCry(words).ShouldBeTrue();
}
