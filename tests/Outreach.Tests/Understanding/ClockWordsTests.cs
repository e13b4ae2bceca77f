using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Understanding;

/// <summary>Hours of the clock and questions about a call are no call for help. None of these stand among the examples.</summary>
public sealed class ClockWordsTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Theory]
    [InlineData("саат он бирде чалыңыз")]
    [InlineData("саат он экиде")]
    [InlineData("саат тогузда болобу")]
    [InlineData("саат 12де")]
    [InlineData("саат 10го")]
    [InlineData("в двенадцать часов")]
    [InlineData("кто будет звонить")]
    [InlineData("а кто мне будет звонить")]
    [InlineData("мага ким чалат")]
    [InlineData("меня хорошо слышно?")]
    [InlineData("когда-то раньше")]
    [InlineData("долги, документы")]
    [InlineData("долги и документы")]
    public void They_are_no_cry_and_no_call_for_help(string words)
    {
        var book = ShippedContent.Once(TestOutreach.ContentFolder, _today, ShippedContent.Keys.Keys).Playbook!;
        book.IsCry(words).ShouldBeFalse();
        book.AsksForHelp(words).ShouldBeFalse();
    }
}
