using System.Text.RegularExpressions;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Commands;

public sealed partial class CommandLanguageTests
{
    [Theory]
    [InlineData("ru", "В содержании ошибок нет: ")]
    [InlineData("ky", "Мазмунда ката жок: ")]
    [InlineData("en", "The content is good: ")]
    public async Task Good_content_is_told_in_the_language_that_was_asked_for(string language, string begins)
    {
        await using var site = Site.Quiet();
        site.Settings["Twilio__Prices__996"] = "0.2";
        var said = await Typed(site, 0, "content", "check", "--lang", language);
        said.ShouldStartWith(begins);
        English().IsMatch(said).ShouldBe(language == "en", said);
    }

    [Theory]
    [InlineData("ru", "Ошибок: 1.")]
    [InlineData("ky", "Ката: 1.")]
    [InlineData("en", "1 problem.")]
    public async Task Problems_are_counted_in_the_language_that_was_asked_for(string language, string counted)
    {
        await using var site = Site.Quiet();
        var file = Path.Combine(site.OwnContent(), "flows", "menu.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            file, text.Replace("go: flow:about\n", "go: flow:abuot\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var said = await Typed(site, 1, "content", "check", "--lang", language);
        said.ShouldContain(counted);
        English().IsMatch(said).ShouldBe(language == "en", said);
    }

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

    [GeneratedRegex(@"\b(?:the|is|are|of|by|letters|problems?|segments|missing|there|no|did)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
