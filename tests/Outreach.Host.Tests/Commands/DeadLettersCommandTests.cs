using System.Globalization;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Commands;

public sealed class DeadLettersCommandTests
{
    private const long Her = 770_044_551;

    [Fact]
    public async Task What_can_never_be_sent_is_seen_with_its_reason_and_sent_after_all_when_it_is_tried_again()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        (await Typed(site, 0, "dead-letters", "list")).ShouldBe("No message was given up.");

        site.Api.Faults.Next(FaultKind.BadRequest, 1, "sendMessage");
        var chat = site.Api.Chat(Her);
        chat.Open();
        var health = await run.Until(now => now.GetProperty("deadLetters").GetProperty("unsent").GetInt64() == 1);
        health.GetProperty("ok").GetBoolean().ShouldBeTrue("the program itself is well");
        chat.Messages.ShouldNotContain(message => message.FromBot);

        var list = await Typed(site, 0, "dead-letters", "list");
        var line = list.Split('\n')[1];
        line.ShouldContain("unsent");
        line.ShouldContain("the text is too long");
        list.ShouldNotContain(Her.ToString(CultureInfo.InvariantCulture));
        var id = line.Trim().Split(' ')[0];

        var shown = await Typed(site, 0, "dead-letters", "show", id);
        shown.ShouldContain("a screen");
        shown.ShouldNotContain("Саламатсызбы");
        (await Typed(site, 0, "dead-letters", "show", id, "--words")).ShouldContain("Саламатсызбы");
        (run.Out + run.Err).ShouldContain($"Somebody had the words of dead letter {id} shown");
        (await Typed(site, 1, "dead-letters", "show", "4711")).ShouldContain("'4711' is no dead letter");
        (await Typed(site, 1, "dead-letters", "retry", "one")).ShouldContain("'one' is no dead letter");

        (await Typed(site, 0, "dead-letters", "retry", id)).ShouldContain($"{id} is tried again");
        await chat.WaitFor(_ => chat.Messages.Any(message => message.FromBot), Wait.Patience);
        (await Typed(site, 0, "dead-letters", "list")).ShouldBe("No message was given up.");
    }

    [Fact]
    public async Task Tried_again_while_the_worker_is_stopped_it_goes_out_at_the_next_start()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        site.Api.Faults.Next(FaultKind.BadRequest, 2, "sendMessage");
        site.Api.Chat(Her).Open();
        site.Api.Chat(Her + 1).Open();
        await run.Until(now => now.GetProperty("deadLetters").GetProperty("unsent").GetInt64() == 2);
        (await run.Stop()).ShouldBe(0);

        var ledger = await Typed(site, 0, "ledger");
        ledger.ShouldContain("It balances");
        ledger.Split('\n').ShouldContain(line => line.Contains("could never be sent", StringComparison.Ordinal) && line.EndsWith('2'));
        (await Typed(site, 0, "dead-letters", "retry", "all")).ShouldContain("2 are tried again");
        ledger = await Typed(site, 0, "ledger");
        ledger.Split('\n').ShouldContain(line => line.Contains("waiting to be sent", StringComparison.Ordinal) && line.EndsWith('2'));

        await site.StartReady();
        foreach (var chat in (LoopbackChat[])[site.Api.Chat(Her), site.Api.Chat(Her + 1)])
            await chat.WaitFor(_ => chat.Messages.Any(message => message.FromBot), Wait.Patience);
    }

    private static async Task<string> Typed(Site site, int exit, params string[] words)
    {
        var run = await site.Type(words);
        (await run.Exit()).ShouldBe(exit, run.ToString());
        run.Err.ShouldBeEmpty();
        return run.Out.TrimEnd();
    }
}
