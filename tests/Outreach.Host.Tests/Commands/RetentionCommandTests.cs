using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Commands;

/// <summary>What is forgotten by itself, as an operator asks for it: of the running worker and of the stopped store.</summary>
public sealed class RetentionCommandTests
{
    private const long Her = 770_044_552;

    [Fact]
    public async Task A_preview_tells_what_a_day_would_forget_a_hold_holds_it_back_and_all_of_it_is_written_down()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        site.Api.Faults.Next(FaultKind.BadRequest, 1, "sendMessage");
        site.Api.Chat(Her).Open();
        await run.Until(now => now.GetProperty("deadLetters").GetProperty("unsent").GetInt64() == 1);

        Row(await Typed(site, 0, "retention", "preview"), "dead-letters").ShouldBe(("0", "0"));
        var day = TimeProvider.System.GetUtcNow().AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var running = await Typed(site, 0, "retention", "preview", "--as-of", day);
        Row(running, "dead-letters").ShouldBe(("1", "0"));
        (await Typed(site, 1, "retention", "preview", "--as-of", "soon")).ShouldContain("--as-of 'soon' is not a day");

        (await Typed(site, 1, "retention", "hold", "add", "дело 12", "--reason", "запрос суда", "--until", day, "--class", "dead-leters")).ShouldContain("dead-letters");
        (await Typed(site, 1, "retention", "hold", "add", "дело 12", "--reason", "запрос суда", "--until", "2020-01-01")).ShouldNotBeEmpty();
        var later = TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var added = await Typed(site, 0, "retention", "hold", "add", "дело 12", "--reason", "запрос суда", "--until", later, "--class", "dead-letters");
        added.ShouldContain("дело 12: dead-letters, until");
        var id = added.Split('\n')[1].Split(' ')[0];
        var held = await Typed(site, 0, "retention", "preview", "--as-of", day);
        Row(held, "dead-letters").ShouldBe(("0", "1"));
        held.ShouldContain($"{id}  дело 12: dead-letters");
        (await run.Health())!.Value.GetProperty("retention").GetProperty("holds").GetInt32().ShouldBe(1);
        (await run.Stop()).ShouldBe(0);

        (await Typed(site, 0, "retention", "hold", "list")).ShouldContain("because: запрос суда");
        (await Typed(site, 0, "retention", "hold", "end", id)).ShouldContain($"Hold {id} is over");
        (await Typed(site, 1, "retention", "hold", "end", id)).ShouldContain("is no hold");
        (await Typed(site, 0, "retention", "preview", "--as-of", day)).ShouldBe(running);
        Row(await Typed(site, 0, "retention", "run"), "dead-letters").ShouldBe(("0", "0"));
        var audit = await Typed(site, 0, "audit");
        audit.ShouldContain($"hold {id}");
        audit.ShouldContain("retention.release");
        audit.ShouldContain("retention.run");
        audit.ShouldNotContain("суда");
        audit.ShouldNotContain("дело");
    }

    [Fact]
    public async Task What_is_to_be_kept_longer_than_we_promise_stops_the_start_in_the_one_list_of_problems()
    {
        await using var site = Site.Quiet();
        site.Settings["Retention__CaseDays"] = "31";
        site.Settings["Retention__MessageDays"] = "8";
        site.Settings["Retention__FormDays"] = "0";
        site.Settings["Retention__CaseDay"] = "3";
        site.Settings["Consultations__PhoneDays"] = "8";
        var problems = await Starting.Refusal.Of(site);
        problems.Order(StringComparer.Ordinal).ShouldBe(
            [
                "Consultations:PhoneDays must be 0 to 7 days.",
                "Retention:CaseDay is not known. Did you mean Retention:CaseDays?",
                "Retention:CaseDays must be 1 to 30 days.",
                "Retention:FormDays must be 1 to 7 days.",
                "Retention:MessageDays must be 1 to 7 days.",
            ],
            ignoreOrder: true);
    }

    private static (string Forgotten, string Held) Row(string table, string name)
    {
        var cells = table.Split('\n').Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (cells[1], cells[2]);
    }

    private static async Task<string> Typed(Site site, int exit, params string[] words)
    {
        var run = await site.Type(words);
        (await run.Exit()).ShouldBe(exit, run.ToString());
        return run.Out.TrimEnd();
    }
}
