using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Commands;
using Outreach.Messaging.Inbound;
using Outreach.Staff.Audit;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Staff;

/// <summary>Who is not on the staff writes nothing of hers into the audit log, and does not fill it.</summary>
public sealed class StrangersTests
{
    private const string Hers = "Aizada +996555123456\n\u001b[2J  99";

    [Fact]
    public async Task What_a_stranger_puts_behind_a_button_does_not_stand_in_the_audit_log()
    {
        await using var office = await Office.Open();
        await office.Joins("5005", "русский");

        await office.Does("5005", new InboundContent.Pressed($"0.s.{Hers}.x", "ours", "press"));
        await office.Does("5005", new InboundContent.Pressed("0.s.staff.remove-1", "ours", "press"));

        var refused = await office.Audit();
        refused.Select(entry => (entry.Note.Act, entry.Note.Object)).ShouldBe([("refused", "unknown"), ("refused", "staff")]);
        refused.ShouldAllBe(entry => !entry.Note.Details.Contains("Aizada", StringComparison.Ordinal));
        office.Toast("5005").ShouldBe("У вас нет доступа.");
    }

    [Fact]
    public async Task Guesses_of_strangers_are_counted_and_written_down_a_few_times_an_hour()
    {
        await using var office = await Office.Open();
        await office.Joins("5005", "русский");
        for (var guess = 0; guess < 120; guess++)
            await office.Does(guess % 2 == 0 ? "5005" : "6006", new InboundContent.Opened($"staff-{guess}"));

        office.Text("5005").ShouldStartWith("Это приглашение уже использовано или устарело.");
        var noted = (await office.Audit()).Where(entry => entry.Note.Act == "invitation.refused").ToList();
        noted.Count.ShouldBeLessThan(10);
        noted[^1].Note.Details.ShouldBe("100 within an hour");

        await office.Pass(TimeSpan.FromMinutes(61));
        await office.Does("5005", new InboundContent.Opened("staff-again"));
        (await office.Audit())[^1].Note.Details.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_log_holds_already_is_printed_without_its_signs_of_control()
    {
        await using var office = await Office.Open();
        var note = new AuditNote("refused", Hers) { At = office.Outreach.Time.GetUtcNow(), From = "telegram", Details = "\u202etxt\u2028" };
        await office.Get<IStore>().Commit([new AuditChange(note)], TestContext.Current.CancellationToken);

        var audit = office.Outreach.Services.GetServices<IOperatorCommand>().Single(command => command.Name == "audit");
        var printed = (await audit.Run(new Dictionary<string, string>(), TestContext.Current.CancellationToken)).Text;

        printed.Split('\n').Length.ShouldBe(2);
        printed.ShouldContain("+996555123456\\u000A\\u001B[2J");
        printed.ShouldContain("\\u202Etxt\\u2028");
    }
}
