using Outreach.Documents.Cards;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Events.Cards;

/// <summary>Lines are broken by width: here each letter is one wide.</summary>
public sealed class WrappingTests
{
    [Fact]
    public void Lines_are_as_full_as_they_can_be()
        => Wrapping.Lines("one two three four", 8, Width).ShouldBe(["one two", "three", "four"]);

    [Fact]
    public void A_word_is_never_cut() => Wrapping.Lines("a wonderful day", 8, Width).ShouldBeNull();

    [Fact]
    public void A_line_never_begins_with_a_dash() => Wrapping.Lines("это виза — одно", 8, Width).ShouldBe(["это", "виза —", "одно"]);

    [Fact]
    public void A_small_word_stays_with_the_word_that_it_leans_on()
        => Wrapping.Lines("Долг, не пишите и не в", 9, Width).ShouldBe(["Долг,", "не пишите", "и не в"]);

    [Fact]
    public void Even_lines_leave_no_word_alone() => Wrapping.Even("one two three four five six", 24, Width).ShouldBe(["one two three", "four five six"]);

    private static double Width(string text) => text.Length;
}
