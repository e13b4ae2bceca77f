using Outreach.Consultations.Imports;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Topics in a table are written as staff call them, not as the program does.</summary>
public sealed class LawyerTopicsTests
{
    [Theory]
    [InlineData("договор, работа; не платят зарплату", "contract wages")]
    [InlineData("запрет на въезд и семья", "ban family")]
    [InlineData("Забрали паспорт", "passport")]
    [InlineData("зарплата паспорт ДОКУМЕНТЫ", "wages passport family")]
    [InlineData("келишим, жумуш", "contract")]
    [InlineData("айлык төлөнгөн эмес; уй-було жана башка", "wages family other")]
    [InlineData("паспортту алып коюшкан / кирүүгө тыюу", "passport ban")]
    [InlineData("wages+ban, Other", "wages ban other")]
    [InlineData("все", "")]
    [InlineData("Бардык темалар", "")]
    [InlineData("", "")]
    public void They_are_read_in_either_language_and_by_their_ids(string cell, string topics)
    {
        var (found, strange) = Read(cell);
        strange.ShouldBeEmpty();
        string.Join(' ', found).ShouldBe(topics);
    }

    [Theory]
    [InlineData("погода", "погода")]
    [InlineData("зарплата, не погода", "не погода")]
    public void What_is_none_is_named(string cell, string strange) => string.Join(' ', Read(cell).Strange).ShouldBe(strange);

    private static (IReadOnlyList<string> Topics, IReadOnlyList<string> Strange) Read(string cell)
        => new LawyerTopics(PureTalk.Shipped.Texts).Read(cell, ["и", "жана"]);
}
