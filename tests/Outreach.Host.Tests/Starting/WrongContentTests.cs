using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Starting;

public sealed class WrongContentTests
{
    [Fact]
    public async Task A_broken_content_file_is_named_with_its_line()
    {
        await using var site = Site.Quiet();
        var file = Path.Combine(site.OwnContent(), "flows", "menu.yaml");
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        var at = Array.FindIndex(lines, line => line.Contains("ru: С чего начнём?", StringComparison.Ordinal));
        lines[at] = "      ru: \"С чего начнём?";
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);

        var problems = await Refusal.Of(site);

        problems.ShouldContain(problem => problem.Contains("menu.yaml:", StringComparison.Ordinal));
        problems.ShouldNotContain(problem => problem.Contains("menu.yaml:0", StringComparison.Ordinal));
        Directory.Exists(site.Data).ShouldBeFalse("content is looked at before the store is made");
    }

    [Fact]
    public async Task All_forgotten_halves_are_named_at_once()
    {
        await using var site = Site.Quiet();
        var content = site.OwnContent();
        await Replace(Path.Combine(content, "flows", "menu.yaml"), "      ky: Кана, эмнеден баштайлы?\n", string.Empty);
        await Replace(Path.Combine(content, "texts.yaml"), "next: { ky: \"Кийинки ▶\", ru: \"Дальше ▶\" }", "next: { ky: \"Кийинки ▶\" }");

        var problems = await Refusal.Of(site);

        problems.ShouldContain(problem => problem.Contains("menu.yaml:10:", StringComparison.Ordinal) && problem.Contains("ky", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("texts.yaml:8:", StringComparison.Ordinal) && problem.Contains("ru", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_ways_to_nowhere_are_named_at_once()
    {
        await using var site = Site.Quiet();
        var flows = Path.Combine(site.OwnContent(), "flows");
        await Replace(Path.Combine(flows, "menu.yaml"), "go: flow:about\n", "go: flow:abuot\n");
        await Replace(Path.Combine(flows, "welcome.yaml"), "go: later", "go: latr");

        var problems = await Refusal.Of(site);

        problems.ShouldContain(problem => problem.Contains("menu.yaml:", StringComparison.Ordinal) && problem.Contains("abuot", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("welcome.yaml:", StringComparison.Ordinal) && problem.Contains("latr", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_content_and_wrong_settings_are_told_together()
    {
        await using var site = Site.Quiet();
        await Replace(Path.Combine(site.OwnContent(), "flows", "welcome.yaml"), "go: later", "go: latr");
        site.Settings["Urls"] = "nonsense";

        var problems = await Refusal.Of(site);

        problems.ShouldContain(problem => problem.StartsWith("Urls ", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("latr", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_content_folder_is_told_with_its_key()
    {
        await using var site = Site.Quiet();
        site.Settings["Content__Folder"] = Path.Combine(site.Folder, "nowhere");

        var problem = await Refusal.Only(site);

        problem.ShouldContain("nowhere");
        problem.ShouldContain("Content:Folder");
    }

    /// <summary>As when an editor leaves a link to nowhere beside the file, or when a file belongs to another user.</summary>
    [Fact]
    public async Task Content_that_cannot_be_read_is_told_and_not_thrown()
    {
        await using var site = Site.Quiet();
        var flows = Path.Combine(site.OwnContent(), "flows");
        File.CreateSymbolicLink(Path.Combine(flows, "gone.yaml"), Path.Combine(flows, "nowhere.yaml"));

        (await Refusal.Only(site)).ShouldContain("flows/gone.yaml:0: the file is missing");
    }

    private static async Task Replace(string file, string old, string fresh)
    {
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        text.ShouldContain(old);
        await File.WriteAllTextAsync(file, text.Replace(old, fresh, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }
}
