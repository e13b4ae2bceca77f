using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Commands;

public sealed class CommandLanguageTests
{
    [Theory]
    [InlineData("content check --lang rus", "Write ky or ru or en. Did you mean ru?")]
    [InlineData("content check --lang 1", "Write ky or ru or en.")]
    [InlineData("content sheet --lang kg", "Write ky or ru. Did you mean ky?")]
    [InlineData("content sheet --lang en", "Write ky or ru.")]
    [InlineData("chat --lang русский", "Write ky or ru.")]
    [InlineData("report --lang eng", "Write ky or ru or en. Did you mean en?")]
    public async Task A_language_that_is_not_known_is_answered_with_those_that_are(string typed, string said)
    {
        await using var site = Site.Quiet();
        var answer = await Typed(site, 1, typed.Split(' '));
        answer.ShouldContain($"--lang '{typed.Split(' ')[^1]}' is no language that is known here. {said}");
        answer.ShouldNotContain("Outreach.People");
    }

    private static async Task<string> Typed(Site site, int exit, params string[] words)
    {
        var typed = await site.Type(words);
        (await typed.Exit()).ShouldBe(exit, typed.ToString());
        return typed.Out + typed.Err;
    }
}
