using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Reminders: when they go, when never, and that one of an older version never leaves (P8).</summary>
public sealed class ReminderTests
{
    private static readonly TimeSpan ToDayBefore = TimeSpan.FromHours(22);
    private static readonly TimeSpan ToHourBefore = TimeSpan.FromHours(22.8);

    [Fact]
    public async Task A_day_and_an_hour_before_she_gets_one_reminder_each_by_the_channel_of_her_booking()
    {
        await using var booked = await Booked.Start();
        (await booked.After(TimeSpan.FromHours(20))).ShouldBeEmpty("it is 8:00, a day and two hours before");
        var first = (await booked.After(TimeSpan.FromHours(2))).ShouldHaveSingleItem();
        first.Text.ShouldBe($"Не забудьте: 26.11, 09:40 (Бишкек). Код {booked.Booking.Code}.");
        (await booked.After(TimeSpan.FromHours(22))).ShouldBeEmpty();
        (await booked.After(TimeSpan.FromMinutes(45))).ShouldHaveSingleItem().Text.ShouldBe($"Сегодня в 09:40 (Бишкек). Код {booked.Booking.Code}.");
        (await booked.After(TimeSpan.FromMinutes(10))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_does_not_want_to_be_reminded_is_not()
    {
        await using var booked = await Booked.Start(remind: "4");
        (await booked.After(ToDayBefore)).ShouldBeEmpty();
        (await booked.After(ToHourBefore)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Outside_the_hours_she_agreed_to_nothing_goes_and_what_would_come_too_late_is_dropped()
    {
        await using var booked = await Booked.Start(remind: "3");
        (await booked.After(ToDayBefore)).ShouldBeEmpty("it is 10:00, she said evenings");
        var note = (await booked.After(TimeSpan.FromHours(8))).ShouldHaveSingleItem("it is 18:00");
        note.Until.ShouldBe(new DateTimeOffset(2026, 11, 25, 15, 0, 0, TimeSpan.Zero), "at 21:00 in Bishkek her hours end, and it must not arrive later");
        (await booked.After(TimeSpan.FromHours(15))).ShouldBeEmpty("it is 9:00 on the day, outside her hours");
        (await booked.After(TimeSpan.FromHours(10))).ShouldBeEmpty("it is over");
    }

    [Fact]
    public async Task Missed_ticks_are_caught_up_and_late_ones_dropped()
    {
        await using var late = await Booked.Start();
        // The program slept through the day before: five hours before, one reminder is still of use.
        (await late.After(TimeSpan.FromHours(20) + TimeSpan.FromHours(8))).ShouldHaveSingleItem().Text.ShouldStartWith("Не забудьте");
        await using var gone = await Booked.Start();
        (await gone.After(TimeSpan.FromHours(45.6))).ShouldBeEmpty("five minutes before it helps nobody");
        (await gone.After(TimeSpan.FromDays(2))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Her_agreement_lapses()
    {
        await using var booked = await Booked.Start();
        var store = booked.Outreach.Services.GetRequiredService<IStore>();
        var old = new Agreement(ReminderHours.Any, booked.Outreach.Time.GetUtcNow().AddDays(-29.5));
        await store.Commit([new ConsultationChange.Noted(booked.Booking.Id, booked.Booking.Version) { Agreed = old }], TestContext.Current.CancellationToken);
        (await booked.After(ToDayBefore)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("отменить запись", "3", "1")]
    [InlineData("запись", "1", "3", "1", "1")]
    [InlineData("СТОП")]
    [InlineData("погода")]
    [InlineData("забудь меня", "да")]
    public async Task A_reminder_that_already_waits_does_not_leave_after_she_cancelled_moved_stopped_hid_or_was_forgotten(params string[] words)
    {
        await using var booked = await Booked.Start();
        var phone = booked.Outreach.Phone(TestPhone.Numbers);
        booked.Outreach.Time.Advance(ToDayBefore);
        // What is sent next is asked to wait, and so the reminder waits in the outbox while she decides otherwise.
        phone.Hold(TimeSpan.FromMinutes(2));
        await booked.Round();
        booked.Outreach.Services.GetRequiredService<Outbox>().Waiting.ShouldBe(1);
        foreach (var word in words)
            await booked.Outreach.Queues(TestPhone.Numbers, Booked.Her, new InboundContent.Wrote(word));
        await Pass(booked.Outreach);
        booked.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_that_waits_does_leave_when_nothing_changed()
    {
        await using var booked = await Booked.Start();
        booked.Outreach.Time.Advance(ToDayBefore);
        booked.Outreach.Phone(TestPhone.Numbers).Hold(TimeSpan.FromMinutes(2));
        await booked.Round();
        await Pass(booked.Outreach);
        booked.Notes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_reminder_held_up_beyond_her_hours_does_not_leave()
    {
        await using var booked = await Booked.Start(remind: "2");
        booked.Outreach.Time.Advance(ToDayBefore);
        booked.Outreach.Phone(TestPhone.Numbers).Hold(TimeSpan.FromHours(8));
        await booked.Round();
        booked.Outreach.Time.Advance(TimeSpan.FromHours(7.5));
        await Pass(booked.Outreach);
        booked.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_restart_no_reminder_is_sent_again()
    {
        var data = Directory.CreateTempSubdirectory().FullName;
        await using (var booked = await Booked.Start(data: data))
            (await booked.After(ToDayBefore)).ShouldHaveSingleItem();
        await using var again = new Booked(await TestOutreach.Start(data: data, at: new DateTimeOffset(2026, 11, 25, 4, 0, 30, TimeSpan.Zero)));
        (await again.After(TimeSpan.FromMinutes(10))).ShouldBeEmpty();
        (await again.After(TimeSpan.FromHours(22.6))).ShouldHaveSingleItem().Text.ShouldStartWith("Сегодня");
        Directory.Delete(data, recursive: true);
    }

    private static async Task Pass(TestOutreach outreach)
    {
        var rest = outreach.Rest();
        while (!rest.IsCompleted)
        {
            outreach.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await rest;
    }
}
