using System.Globalization;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Outreach.Loopback.Twilio;
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
        var run = await site.StartReady();
        var staff = new CaseStaff(site, Patience);
        var boss = await staff.Joins(Boss);
        var duty = await staff.Appoints(boss, 9100);
        duty.Say($"/phone {Phone}");
        await Wait.Until(() => site.Twilio.Messages.Any(message => message.To == Phone), () => duty.ToString()!);
        duty.Say(site.Twilio.Messages.Last(message => message.To == Phone).Body.Split(' ')[1]);
        await duty.WaitForText("✔ Готово", Patience);
        duty.Say("/on");
        await duty.WaitForText("Вы на дежурстве", Patience);
        var person = await staff.Joins(10_001);
        await run.Rest(site.Api.LastUpdateId);
        if (dead)
            site.Api.Faults.Always(FaultKind.ServerError, chat: duty.Id);

        var begun = TimeProvider.System.GetTimestamp();
        person.Say("меня бьют, помогите");
        await Wait.Until(() => site.Twilio.Messages.Any(IsAlarm), () => run.ToString()!);
        TestContext.Current.TestOutputHelper?.WriteLine($"from her words to the alarm by SMS: {TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds:0} ms, Telegram to staff {(dead ? "dead" : "alive")}");
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

    private static bool IsAlarm(SentSms message)
        => message.To == Phone && message.Body.EndsWith(": позвоните", StringComparison.Ordinal);
}
