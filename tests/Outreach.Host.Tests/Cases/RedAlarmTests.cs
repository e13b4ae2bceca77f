using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Tests.Hotline;
using Outreach.Host.Tests.Troubles;
using Outreach.LiteDb;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Outreach.Loopback.Twilio;
using Outreach.Storage;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Cases;

/// <summary>A red call rings the phone on duty, whatever is dead. How long it took is written out; no time is asked for.</summary>
public sealed class RedAlarmTests
{
    private const string Phone = "+996777000001";
    private const long Boss = 9001;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_rings_by_sms_also_while_telegram_takes_nothing_for_staff_and_after_a_kill(bool dead)
    {
        await using var site = await (await Site.WithTelegram()).AndTwilio();
        site.Settings["Staff__Administrators__0"] = Boss.ToString(CultureInfo.InvariantCulture);
        site.Settings["Telegram__StaffGroupId"] = Room.Id.ToString(CultureInfo.InvariantCulture);
        site.Settings["Telegram__CaseTopics"] = "true";
        site.Api.Group(Room.Id).With(Boss);
        var run = await site.StartReady();
        var staff = new CaseStaff(site, Patience);
        var boss = await staff.Joins(Boss);
        var duty = await staff.Appoints(boss, 9100);
        await IsOnDuty(site, duty);
        var person = await staff.Joins(10_001);
        await run.Rest(site.Api.LastUpdateId);
        if (dead)
        {
            foreach (var chat in (long[])[duty.Id, Boss, Room.Id])
                site.Api.Faults.Always(FaultKind.ServerError, chat: chat);
        }

        var begun = TimeProvider.System.GetTimestamp();
        person.Say("меня бьют, помогите");
        await Rings(site, person, begun, $"Telegram to staff and the group {(dead ? "dead" : "alive")}");
        person.Messages.ShouldContain(message => message.FromBot && message.Text.Contains("112", StringComparison.Ordinal), "the numbers do not wait for staff");

        // An alarm that was under way when the program died rings again, better twice than never: so it is killed when that is kept.
        await run.Until(health => health.GetProperty("outbox").GetProperty("waiting").GetInt32() <= (dead ? 1 : 0));

        // Killed now: what was rung is not rung again, and what could not be told by chat is told once that is alive.
        await run.Kill();
        site.Api.Faults.Clear();
        run = await site.StartReady();
        await duty.WaitForText("Срочно", Patience);
        await run.Rest(site.Api.LastUpdateId);
        site.Twilio.Messages.Count(IsAlarm).ShouldBe(1);
    }

    [Fact]
    public async Task It_rings_also_while_the_store_is_slow()
    {
        await using var site = await (await Site.WithTelegram()).AndTwilio();
        site.Settings["Staff__Administrators__0"] = Boss.ToString(CultureInfo.InvariantCulture);
        var slow = TimeSpan.Zero;
        await using var run = await HostHere.Start(site, TimeProvider.System, change: services
            => services.AddSingleton<IStore>(all => new SlowStore(all.GetRequiredService<LiteDbStore>(), () => slow)));
        await run.Ready();
        var staff = new CaseStaff(site, Patience);
        var duty = await staff.Appoints(await staff.Joins(Boss), 9100);
        await IsOnDuty(site, duty);
        var person = await staff.Joins(10_001);
        await run.Rest(site.Api.LastUpdateId);

        slow = TimeSpan.FromMilliseconds(250);
        var begun = TimeProvider.System.GetTimestamp();
        person.Say("меня бьют, помогите");
        await Rings(site, person, begun, $"each commit {slow.TotalMilliseconds:0} ms slower");
    }

    private static async Task IsOnDuty(Site site, LoopbackChat duty)
    {
        duty.Say($"/phone {Phone}");
        await Wait.Until(() => site.Twilio.Messages.Any(message => message.To == Phone), () => duty.ToString()!);
        duty.Say(site.Twilio.Messages.Last(message => message.To == Phone).Body.Split(' ')[1]);
        await duty.WaitForText("✔ Готово", Patience);
        duty.Say("/on");
        await duty.WaitForText("Вы на дежурстве", Patience);
    }

    private static async Task Rings(Site site, LoopbackChat person, long begun, string during)
    {
        await person.WaitFor(static one => one.Messages.Any(message => message.FromBot && message.Text.Contains("112", StringComparison.Ordinal)), Patience);
        var numbers = TimeProvider.System.GetElapsedTime(begun);
        await Wait.Until(() => site.Twilio.Messages.Any(IsAlarm), () => person.ToString());
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"from the person's words to the numbers {numbers.TotalMilliseconds:0} ms, to the alarm by SMS {TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds:0} ms: {during}"));
    }

    private static bool IsAlarm(SentSms message)
        => message.To == Phone && message.Body.EndsWith(": позвоните", StringComparison.Ordinal);
}
