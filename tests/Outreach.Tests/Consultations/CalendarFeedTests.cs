using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Outreach.Consultations.LawyerDesk;
using Outreach.Consultations.Scheduling;
using Outreach.Web.Calendars;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>A lawyer's calendar by a secret address.</summary>
public sealed class CalendarFeedTests
{
    [Fact]
    public async Task It_shows_times_and_codes_alone_and_a_new_address_ends_the_old_one()
    {
        await using var firm = await LawFirm.Open();
        firm.Office.Get<IOptions<ConsultationOptions>>().Value.CalendarUrl = "https://outreach.example.org/";
        await firm.Books();
        await firm.Office.Writes(LawFirm.Lawyer, "/calendar");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("📅 Ссылки на календарь нет.");
        await firm.Office.Presses(LawFirm.Lawyer, "📅 Открыть ссылку");
        var first = Address(firm);
        first.ShouldMatch("^https://outreach.example.org/calendar/[A-Za-z0-9_-]{22}[.]ics$");
        var calendar = Read(firm, first).ShouldNotBeNull();
        calendar.ShouldContain("DTSTART:20261126T034000Z");
        calendar.ShouldContain($"SUMMARY:Встреча / Жолугушуу {firm.Booking.Code}");
        calendar.ShouldNotContain("555123");
        calendar.ShouldNotContain("зарплат");

        await firm.Office.Presses(LawFirm.Lawyer, "🔄 Новая ссылка, старая закроется");
        var second = Address(firm);
        second.ShouldNotBe(first);
        Read(firm, first).ShouldBeNull();
        Read(firm, second).ShouldNotBeNull();
        await firm.Office.Presses(LawFirm.Lawyer, "✖ Закрыть ссылку");
        Read(firm, second).ShouldBeNull();
        await firm.Office.Presses(LawFirm.Lawyer, "📅 Открыть ссылку");
        Address(firm).ShouldNotBe(second);
        var third = Address(firm);
        await firm.Office.Removes("Айгүл");
        await firm.Round();
        Read(firm, third).ShouldBeNull("who left sees nothing any more");
        (await firm.Office.Audit()).Where(entry => entry.Note.Act == "lawyer.calendar").Select(entry => entry.Note.Details)
            .ShouldBe(["opened", "opened", "shut", "opened"]);
    }

    [Fact]
    public async Task By_its_address_it_is_a_calendar_that_nobody_keeps_and_by_another_it_is_nothing()
    {
        await using var firm = await LawFirm.Open();
        firm.Office.Get<IOptions<ConsultationOptions>>().Value.CalendarUrl = "https://outreach.example.org";
        await firm.Office.Writes(LawFirm.Lawyer, "/calendar");
        await firm.Office.Presses(LawFirm.Lawyer, "📅 Открыть ссылку");
        var path = new Uri(Address(firm)).AbsolutePath;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(firm.Office.Get<CalendarFeeds>());
        await using var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapCalendars();
        await site.StartAsync(TestContext.Current.CancellationToken);
        using var phone = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };
        using var found = await phone.GetAsync(path, TestContext.Current.CancellationToken);
        found.StatusCode.ShouldBe(HttpStatusCode.OK);
        found.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        found.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await found.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("BEGIN:VCALENDAR");
        using var lost = await phone.GetAsync(path.Replace(".ics", "A.ics", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        lost.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_an_outside_address_she_reads_what_is_missing()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/calendar");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("Consultations:CalendarUrl");
    }

    private static string Address(LawFirm firm) => firm.Office.Text(LawFirm.Lawyer).Split('\n').First(line => line.StartsWith("https", StringComparison.Ordinal));

    private static string? Read(LawFirm firm, string address) => firm.Office.Get<CalendarFeeds>().Find(address.Split('/')[^1][..^4]);
}
