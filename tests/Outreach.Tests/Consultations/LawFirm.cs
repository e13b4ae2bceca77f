using Outreach.Consultations.Rounds;
using Outreach.Consultations.Scheduling;
using Outreach.Reach;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>An office with a coordinator (its administrator) and two lawyers, and a person in a chat who books: all through their phones.</summary>
internal sealed class LawFirm(Office office) : IAsyncDisposable
{
    public const string Her = "4711";
    public const string Lawyer = "5001";
    public const string Other = "5002";

    public Office Office => office;

    public Calendar Calendar => office.Get<IConsultationStore>().Calendar;

    public Booking Booking => Calendar.Bookings.Values.ShouldHaveSingleItem();

    /// <summary>It is Tuesday noon in Bishkek; the first lawyer has hours Monday to Friday 9 to 12, the other one 14 to 16.</summary>
    public static async Task<LawFirm> Open(string? data = null)
    {
        var firm = new LawFirm(await Office.Opened(data: data));
        await firm.Office.Joins(Office.Admin, "русский");
        await firm.Office.Appoints(Lawyer, "юрист");
        await firm.Adds("Айгүл", Lawyer, "пн-пт 9-12");
        return firm;
    }

    /// <summary>A second lawyer is appointed, and her card made.</summary>
    public async Task WithOther()
    {
        await office.Appoints(Other, "юрист");
        await Adds("Нурлан", Other, "пн-пт 14-16");
    }

    public async Task Adds(string name, string address, string hours)
    {
        await office.Writes(Office.Admin, "/lawyers");
        await office.Presses(Office.Admin, "➕ Добавить юриста");
        await office.Writes(Office.Admin, name);
        office.Text(Office.Admin).ShouldContain($"⚖ {name}");
        await office.Presses(Office.Admin, "🕓 Часы");
        await office.Writes(Office.Admin, hours);
        await office.Presses(Office.Admin, "✔ Да, сохранить");
        await office.Presses(Office.Admin, "🔗 Связать с коллегой");
        await office.Presses(Office.Admin, "Айгүл");
        office.Text(Office.Admin).ShouldNotContain("Ни с кем");
        Calendar.Lawyers.Values.Last().Person.ShouldNotBeNull(address);
    }

    /// <summary>She books by phone, at the second time of the second day there is: Thursday 9:40.</summary>
    public async Task Books(string who = Her, string phone = "0555 123456", string time = "2", bool known = false)
    {
        string[] before = known ? ["меню"] : ["/start", "русский", "1"];
        foreach (var word in before.Concat(["3", "2", "2", "1", "2", time]))
            await office.Writes(who, word);
        await office.Writes(who, phone);
        await office.Writes(who, "да");
        await office.Writes(who, "1");
        await Round();
    }

    public async Task Round()
    {
        await office.Get<ConsultationRounds>().Round(TestContext.Current.CancellationToken);
        await office.Outreach.Rest();
    }

    public async Task After(TimeSpan time)
    {
        await office.Pass(time);
        await Round();
    }

    public async Task<IReadOnlyList<ReachEntry>> Counted(ReachKind kind)
        => [.. (await office.Get<IReachStore>().Entries(DateTimeOffset.MaxValue, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)).Where(entry => entry.Kind == kind)];

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
