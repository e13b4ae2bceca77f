using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.Host.Commands;
using Outreach.Host.Tests.Running;
using Outreach.Messaging;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;
using Outreach.Storage;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Console;

[Collection(InProcess.Alone)]
public sealed class BookingPagesTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Calendar Calendar => host.Get<IConsultationStore>().Calendar;

    [Fact]
    public async Task A_booking_is_moved_and_cancelled_by_plain_forms()
    {
        var who = await host.Hires(Role.Coordinator);
        using var browser = await host.SignsIn(who);
        await Books("4711", "naryn");
        var list = await browser.Get("console/bookings");
        list.Text.ShouldContain("⚖ Айнура");
        list.Text.ShouldContain("4711");
        list.Text.ShouldContain("На 14 дней вперёд");

        var page = await browser.Get("console/bookings/4711");
        var before = Calendar.Find("4711")!;
        var slot = page.Text.Split("<option value=\"")[2].Split('"')[0];
        (await browser.Press(page, "4711/move", ("slot", slot))).Location.ShouldBe("../../../console/bookings/4711");
        var moved = Calendar.Find("4711")!;
        moved.Start.ShouldNotBe(before.Start);
        moved.MovedByStaff.ShouldBeTrue();

        // The time is hers by now: whoever wants the same one from an older page is told so.
        var late = await browser.Press(page, "4711/move", ("slot", slot));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("role=\"alert\"");

        (await browser.Press(await browser.Get("console/bookings/4711"), "4711/cancel")).Location.ShouldBe("../../../console/bookings");
        Calendar.Find("4711").ShouldBeNull();
        var gone = await browser.Get("console/bookings/4711");
        gone.Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.Audit()).Where(note => note.Who == who.Person!.Id && note.From == "console" && note.Object == $"booking {before.Id}").Select(note => note.Act).Distinct()
            .ShouldBe(["booking.find", "booking.move", "booking.withdraw"]);
    }

    [Fact]
    public async Task A_coordinator_of_other_regions_neither_sees_nor_finds_it()
    {
        var person = await host.Knows();
        await host.Keeps(new StaffChange.Appointed(new StaffMember { Person = person.Id, Role = Role.Coordinator, Regions = ["osh"], Since = host.Now }));
        using var browser = await host.SignsIn(host.Get<StaffRoll>().Actor(person, person.Channel));
        await Books("5822", "naryn");
        (await browser.Get("console/bookings")).Text.ShouldNotContain("5822");
        (await browser.Get("console/bookings/5822")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = (await browser.Get("console")).Forms[0].Fields;
        (await browser.Post("console/bookings/5822/cancel", form)).Status.ShouldBe(HttpStatusCode.Conflict);
        Calendar.Find("5822").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_command_line_gives_a_link_for_the_only_administrator_or_for_whom_it_names()
    {
        var (boss, other) = (await host.Hires(Role.Administrator), await host.Hires(Role.Lawyer));
        var command = host.Services.GetServices<IOperatorCommand>().Single(one => one.Name == "console");
        var output = await command.Run(new Dictionary<string, string>(), Cancellation);
        output.Text.ShouldContain($"For {boss.Person!.Id} (administrator), once, until ");
        using var browser = host.Opens();
        (await browser.Get($"console/in?code={output.Text.Split("code=")[1].Trim()}")).Status.ShouldBe(HttpStatusCode.OK);
        output.Text.ShouldContain("\nhttps://outreach.example.org/bot/console/in?code=");

        (await command.Run(new Dictionary<string, string> { ["who"] = $"{other.Person!.Id.Value}" }, Cancellation)).Text.ShouldContain("(lawyer)");
        await host.Hires(Role.Administrator);
        output = await command.Run(new Dictionary<string, string>(), Cancellation);
        output.ExitCode.ShouldBe(1);
        output.Text.ShouldStartWith("Say for whom: console link --for NUMBER.");
        (await host.Audit()).Count(note => note.Act == "console.link" && note.From == "command line").ShouldBe(2);
    }

    [Fact]
    public async Task A_lawyer_sees_her_own_bookings_and_says_nothing_of_them_before_they_begin()
    {
        var lawyer = await Books("6933", "naryn");
        await Books("6934", "naryn");
        using var browser = await host.SignsIn(lawyer);
        var page = await browser.Get("console/day");
        page.Text.ShouldContain("6933");
        page.Text.ShouldNotContain("6934", customMessage: "it is another lawyer's");
        page.Text.ShouldNotContain("Состоялась");
        foreach (var code in new[] { "6933", "6934" })
        {
            var id = Calendar.Find(code)!.Id;
            (await browser.Post($"console/day/{id}/done", page.Forms[0].Fields)).Status.ShouldBe(HttpStatusCode.Conflict);
            Calendar.Bookings[id].Stands.ShouldBeTrue();
        }

        (await browser.Get("console/bookings")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var editor = await host.SignsIn(Role.Editor);
        (await editor.Get("console/day")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Once_it_began_she_says_what_became_of_it_and_can_take_that_back()
    {
        var lawyer = await Books("6955", "naryn");
        var id = Calendar.Find("6955")!.Id;
        host.Clock.Wrong += TimeSpan.FromDays(3);
        using var browser = await host.SignsIn(lawyer);
        (await browser.Get("console")).Text.ShouldContain("Ваши консультации сегодня и без отметки: 1");
        var page = await browser.Get("console/day");
        (await browser.Press(page, $"{id}/done")).Location.ShouldBe("../../../console/day");
        Calendar.Bookings[id].State.ShouldBe(BookingState.Completed);
        // Pressed again on the older page it is told, and counted once.
        (await browser.Press(page, $"{id}/missed")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await browser.Press(await browser.Get("console/day"), $"{id}/undo")).Location.ShouldBe("../../../console/day");
        Calendar.Bookings[id].Stands.ShouldBeTrue();
    }

    private async Task<Actor> Books(string code, string region)
    {
        var lawyer = await host.Hires(Role.Lawyer);
        var (id, now) = (host.Get<IStore>().NextId(), host.Now);
        var name = host.Get<ISealer>().Seal("Айнура", MessagingJson.Default.String);
        await host.Keeps(new ConsultationChange.LawyerSaved(new Lawyer
        {
            Id = id,
            Version = 1,
            Name = name,
            Person = lawyer.Person!.Id,
            Zone = "Asia/Bishkek",
            Languages = [Language.Ru],
            Topics = ["passport"],
            Places = [],
            Ways = [ConsultationMode.Phone],
            SlotMinutes = 60,
            BreakMinutes = 0,
            MostPerDay = 8,
            Weekly = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => new WeeklyHours(day, new DayHours(new LocalTime(8, 0), new LocalTime(20, 0))))],
        }));
        var start = new DateTimeOffset(now.UtcDateTime.Date.AddDays(2).AddHours(6), TimeSpan.Zero);
        await host.Keeps(new ConsultationChange.Booked(new Booking
        {
            Id = host.Get<IStore>().NextId(),
            Version = 1,
            Lawyer = id,
            Start = start,
            Minutes = 60,
            Person = (await host.Knows()).Id,
            Code = code,
            Topic = "passport",
            Language = Language.Ru,
            Way = ConsultationMode.Phone,
            Region = region,
            AskedAt = now,
            ChangedAt = now,
        }));
        return lawyer;
    }
}
