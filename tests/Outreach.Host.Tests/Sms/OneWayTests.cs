using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Host.Starting;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Sms;

/// <summary>Where nobody can answer an SMS, none asks for an answer.</summary>
public sealed class OneWayTests
{
    [Fact]
    public async Task Nothing_goes_out_that_asks_or_names_a_word_to_write_back_even_what_was_left_from_before()
    {
        await using var site = await (await Site.WithTelegram()).AndTwilio();
        var run = await site.StartReady();
        // People could still answer, but Twilio was away: their answers wait.
        site.Twilio.Faults.Always(FaultKind.ServerError);
        foreach (var number in Enumerable.Range(1, 5))
            await site.Twilio.Phone($"+99655530000{number}").Text("салам");
        await Wait.Until(() => site.Twilio.Posts > 0, run.ToString);
        (await run.Stop()).ShouldBe(0);
        site.Twilio.Faults.Clear();
        site.Settings["Twilio__CanReceive"] = "false";

        run = await site.StartReady();
        await run.Rest(5);
        var chat = site.Api.Chat(5_000);
        await Join(site, run, chat);

        var sent = site.Twilio.Messages.Select(sms => sms.Body).ToList();
        sent.ShouldNotBeEmpty("the code went out");
        var keys = StaffTextKeys.Of(new ServiceCollection().AddOutreach(new ConfigurationManager()));
        var words = PlaybookReader.Read(Site.ShippedContent, new DateOnly(2026, 11, 24), keys).Playbook!.Keywords.All
            .Select(pair => Folding.Fold(pair.Key)).Where(word => word.Length > 2).ToHashSet();
        foreach (var body in sent)
        {
            body.ShouldNotContain("?");
            body.Split(' ', ',', '.', ':', '\n').Select(Folding.Fold).Where(words.Contains).ShouldBeEmpty(body);
            body.Length.ShouldBeLessThanOrEqualTo(70);
        }

        // What could not go is not lost from sight.
        using var letters = JsonDocument.Parse((await run.Health())!.Value.GetProperty("deadLetters").GetRawText());
        letters.RootElement.GetProperty("unsent").GetInt32().ShouldBe(5);
        (await site.Twilio.Phone("+996555300001").Text("меню")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task Join(Site site, HostRun run, LoopbackChat chat)
    {
        chat.Language = "ru";
        chat.Open();
        foreach (var words in new[] { "1", "1", "смс" })
        {
            await run.Rest(site.Api.LastUpdateId);
            chat.Say(words);
        }

        await run.Rest(5 + site.Api.LastUpdateId);
        chat.SendContact();
        await Wait.Until(() => site.Twilio.Messages.Count > 0, run.ToString);
    }
}
