using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("за\u202Eпас\u202Cной", "запасной")]
    [InlineData("\u200E\u200F\u061C\u202A\u202B\u202D\u2066\u2067\u2068\u2069+996 555", "+996 555")]
    [InlineData("а\0б", "аб")]
    [InlineData("👩‍👧 и ❤️", "👩‍👧 и ❤️")]
    public void Marks_that_turn_words_round_are_taken_out_and_nothing_that_is_read(string written, string kept)
        => SafeText.Clean(written).ShouldBe(kept);

    [Fact]
    public void Half_a_character_becomes_a_sign() => SafeText.Clean("а\uD83D").ShouldBe("а\uFFFD");
}
