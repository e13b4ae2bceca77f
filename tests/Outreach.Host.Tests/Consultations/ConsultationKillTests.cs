using System.Globalization;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Consultations;

/// <summary>Killed while people book and while reminders go: no booking lost, none twice, no reminder of what was cancelled (P8).</summary>
public sealed class ConsultationKillTests
{
    private const int People = 24;
    private const int Kills = 6;

    // By the number typed at each screen: the second day there is.
    private static readonly string[] Booking = ["/start", "русский", "1", "3", "2", "2", "1", "1", "1", "0555 123456", "да", "1"];
    private static readonly string[] Cancelling = ["запись", "4", "да"];

    [Fact]
    public async Task Killed_again_and_again_each_has_one_booking_and_only_who_still_has_it_is_reminded()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Campaign__TimeZone"] = Firm.ZoneOfNoon();
        await Firm.Hires(site, People);
        // The first time that can be booked begins in 25 to 35 minutes. However slow the machine is, its reminder is not due before some have
        // cancelled: only then is it brought near, to a full minute soon after.
        var now = TimeProvider.System.GetUtcNow();
        var start = Next(now.AddMinutes(25));
        site.Settings["Consultations__LeadMinutes"] = ((int)(start - now).TotalMinutes - 3).ToString(CultureInfo.InvariantCulture);
        site.Settings["Consultations__SecondReminderMinutes"] = "15";

        var chats = Enumerable.Range(1, People).Select(number => site.Api.Chat(60_000 + number)).ToList();
        var random = new Random(20261126);
        var run = await site.StartReady();
        foreach (var word in Booking)
            chats.ForEach(chat => chat.Say(word));
        for (var kill = 0; kill < Kills; kill++)
        {
            await Pause(random.Next(50, 900));
            await run.Kill();
            run = await site.StartReady();
        }

        await run.Rest(site.Api.LastUpdateId);
        var bookings = await Firm.Calendar(site);
        bookings.Count(booking => booking.State == "booked").ShouldBe(People, string.Join('\n', bookings));
        bookings.Count.ShouldBe(People);
        bookings.Select(booking => (booking.Lawyer, booking.Time)).ShouldBeUnique();

        var (stay, leave) = (chats.Take(People / 2).ToList(), chats.Skip(People / 2).ToList());
        foreach (var word in Cancelling)
            leave.ForEach(chat => chat.Say(word));
        await run.Rest(site.Api.LastUpdateId);
        (await Firm.Calendar(site)).Count(booking => booking.State == "cancelled").ShouldBe(People / 2);

        chats.Sum(Reminders).ShouldBe(0, "none was due yet");
        await run.Kill();
        var near = TimeProvider.System.GetUtcNow();
        site.Settings["Consultations__SecondReminderMinutes"] = ((int)(start - near.AddSeconds(20)).TotalMinutes).ToString(CultureInfo.InvariantCulture);
        run = await site.StartReady();
        for (var kill = 0; stay.Any(chat => Reminders(chat) == 0); kill++)
        {
            (TimeProvider.System.GetUtcNow() - near).ShouldBeLessThan(TimeSpan.FromMinutes(4), "a reminder never came");
            await Pause(random.Next(700, 2500));
            if (kill < 4 * Kills)
            {
                await run.Kill();
                run = await site.StartReady();
            }
        }

        await run.Rest(site.Api.LastUpdateId);
        leave.Sum(Reminders).ShouldBe(0, "who cancelled is not reminded");
        stay.Count(chat => Reminders(chat) == 1).ShouldBeGreaterThanOrEqualTo((People / 2) - 4, "only what was in doubt at a kill is repeated");
        (await run.Stop()).ShouldBe(0);
    }

    private static Task Pause(int milliseconds) => Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, TestContext.Current.CancellationToken);

    // The grid is one of ten minutes.
    private static DateTimeOffset Next(DateTimeOffset at) => new(((at.UtcTicks / TimeSpan.TicksPerMinute / 10) + 1) * 10 * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private static int Reminders(LoopbackChat chat) => chat.Messages.Count(message => message.FromBot && message.Text.StartsWith("Сегодня в ", StringComparison.Ordinal));
}
