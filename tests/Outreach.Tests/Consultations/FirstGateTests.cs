using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Storage;
using Outreach.Tests.Chats;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Nothing leaves first without her consent by that channel, outside of her hours, or again and again.</summary>
public sealed class FirstGateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_said_no_is_offered_nothing_when_staff_withdraw_her_booking_and_reads_it_when_she_comes()
    {
        await using var booked = await Booked.Start(remind: "4");
        await Withdraw(booked);
        for (var hour = 0; hour < 12; hour++)
            (await booked.After(TimeSpan.FromHours(1))).ShouldBeEmpty();
        booked.Calendar.Waiters.ShouldBeEmpty("she never asked to wait");
        await booked.Writes("запись");
        booked.Screen.ShouldContain("Это время пришлось отменить");
    }

    [Fact]
    public async Task Who_agreed_hears_that_her_time_is_gone_and_is_offered_another_in_her_hours()
    {
        await using var booked = await Booked.Start(remind: "2");
        await Withdraw(booked);
        var notes = await booked.After(TimeSpan.Zero);
        notes.Count.ShouldBe(2);
        notes[0].Text.ShouldContain("отменяется");
        notes[1].Text.ShouldStartWith("Есть время");
    }

    [Fact]
    public async Task Who_answers_none_of_two_offers_gets_no_more_until_she_asks()
    {
        await using var waiting = await Waits("1");
        var offers = 0;
        for (var hour = 0; hour < 4; hour++)
            offers += (await waiting.After(TimeSpan.FromHours(1))).Count;
        offers.ShouldBe(2);
        await waiting.Writes("запись");
        waiting.Screen.ShouldContain("первыми не пишем");
        await waiting.Writes("1", "1");
        (await waiting.After(TimeSpan.FromMinutes(1))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_waits_and_says_that_nobody_may_write_is_not_written_to()
    {
        await using var waiting = await Waits("3");
        waiting.Screen.ShouldContain("Первыми не напишем");
        waiting.Calendar.Waiters.ShouldNotBeEmpty();
        for (var hour = 0; hour < 12; hour++)
            (await waiting.After(TimeSpan.FromHours(1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_decided_does_not_leave_once_she_says_no()
    {
        await using var booked = await Booked.Start();
        var phone = booked.Outreach.Phone(TestPhone.Numbers);
        phone.Hold(TimeSpan.FromMinutes(5));
        booked.Outreach.Time.Advance(TimeSpan.FromHours(22));
        await booked.Round();
        await booked.Outreach.Services.GetRequiredService<IStore>().Commit(
            [new ConsultationChange.Noted(booked.Booking.Id, booked.Booking.Version) { Agreed = new Agreement(null, booked.Outreach.Time.GetUtcNow()) }], Cancellation);
        (await booked.After(TimeSpan.FromMinutes(6))).ShouldBeEmpty();
    }

    private static async Task<Booked> Waits(string hours)
    {
        var waiting = new Booked(await TestOutreach.Start());
        await Lawyers.Add(waiting.Outreach, "ky,ru phone,meet naryn mon-fri 9-12 30+10");
        await Others.Do(waiting.Outreach, "somebody books everything");
        await waiting.Writes("старт", "2", "1", "3", "2", "2", "1", "1", hours);
        for (var free = 0; free < 4; free++)
            await Others.Do(waiting.Outreach, "somebody books no more");
        return waiting;
    }

    private static async Task Withdraw(Booked booked)
    {
        var store = booked.Outreach.Services.GetRequiredService<IStore>();
        var changes = Withdrawing.Of(booked.Booking, booked.Calendar, booked.Outreach.Time.GetUtcNow(), store, byLawyer: true);
        await store.Commit([.. changes], Cancellation);
    }
}
