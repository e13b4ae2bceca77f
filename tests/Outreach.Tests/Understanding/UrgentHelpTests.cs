using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Understanding;

/// <summary>"Urgent" said with "help", in any order and form, rings; with anything else it does not.</summary>
public sealed class UrgentHelpTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Theory]
    [InlineData("срочно помощь")]
    [InlineData("помощь срочно")]
    [InlineData("срочно нужна помощь")]
    [InlineData("нужна срочно помощь")]
    [InlineData("нужна срочная помощь")]
    [InlineData("мне нужна помощь срочно!!")]
    [InlineData("помогите срочно")]
    [InlineData("срочная помощь нужна")]
    [InlineData("памощь сроччно")]
    [InlineData("тез жардам")]
    [InlineData("жардам тез")]
    [InlineData("тезирээк жардам бергиле")]
    [InlineData("жардам бергиле тезирээк")]
    [InlineData("шашылыш жардам керек")]
    [InlineData("мага жардам керек шашылыш")]
    [InlineData("жардам срочно")]
    [InlineData("srochno pomosh")]
    [InlineData("jardam tez kerek")]
    [InlineData("здравствуйте нужна срочная помощь")]
    [InlineData("салам тез жардам керек эле")]
    [InlineData("срочно! помощь! нужна!")]
    [InlineData("можно срочную помощь")]
    [InlineData("помощь мне нужна срочно, я в Турции")]
    public void Rings(string words) => Book.IsCry(words).ShouldBeTrue();

    [Theory]
    [InlineData("срочно нужна работа")]
    [InlineData("нужна помощь с документами не срочно")]
    [InlineData("помощь по дому срочно ищу")]
    [InlineData("материальная помощь когда будет, срочно?")]
    [InlineData("не срочно, нужна помощь юриста")]
    [InlineData("срочно нужен юрист")]
    [InlineData("шашылыш эмес, жардам керек эле")]
    [InlineData("жардам керек, бирок шашылыш эмес")]
    [InlineData("гуманитардык жардам тез келдиби")]
    [InlineData("рахмат, тез жардам бердиңиздер")]
    [InlineData("спасибо за срочную помощь")]
    [InlineData("нужна помощь")]
    [InlineData("жардам керек")]
    [InlineData("нужна помощь юриста, срочно уволили")]
    [InlineData("срочно продаю машину, помощь в оформлении")]
    [InlineData("помощь в переезде срочно, два грузчика")]
    [InlineData("помощь с домашкой срочно")]
    [InlineData("хозяин говорит потом")]
    [InlineData("но хозяин обещал отдать потом")]
    [InlineData("начальник сказал ждать до пятницы")]
    [InlineData("кожоюн акчаны кийин берем деди")]
    public void Does_not_ring(string words) => Book.IsCry(words).ShouldBeFalse();

    private static Outreach.Flows.Definitions.Playbook Book
        => ShippedContent.Once(TestOutreach.ContentFolder, _today, ShippedContent.Keys.Keys).Playbook!;
}
