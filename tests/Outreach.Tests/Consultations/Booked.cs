using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Rounds;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Tests.Chats;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>The whole program with one lawyer, and a person by SMS who books, all through her phone.</summary>
internal sealed class Booked(TestOutreach outreach) : IAsyncDisposable
{
    public const string Her = "4711";

    private const string Usual = "ky,ru phone,meet naryn mon-fri 9-12 30+10";

    public TestOutreach Outreach => outreach;

    public Calendar Calendar => outreach.Services.GetRequiredService<IConsultationStore>().Calendar;

    public Booking Booking => Calendar.Bookings.Values.ShouldHaveSingleItem();

    public string Screen => TestPhone.Text(outreach.Phone(TestPhone.Numbers).SentTo(Her)[^1]);

    public IReadOnlyList<Outgoing.Note> Notes => [.. outreach.Phone(TestPhone.Numbers).SentTo(Her).OfType<Outgoing.Note>()];

    /// <summary>Somebody who speaks Russian has booked Thursday, 26 November, 9:40 in Bishkek, and it is Tuesday noon there.</summary>
    /// <param name="remind">1 any hour, 2 by day, 3 in the evening, 4 not at all.</param>
    /// <param name="data">Where the store lies; nothing = in memory.</param>
    /// <param name="change">What is different.</param>
    public static async Task<Booked> Start(string remind = "1", string? data = null, Action<IServiceCollection>? change = null)
    {
        var booked = new Booked(await TestOutreach.Start(data: data, change: change));
        await Lawyers.Add(booked.Outreach, Usual);
        await booked.Writes("старт", "2", "1", "3", "2", "2", "1", "2", "2", "1", "1", remind);
        booked.Booking.Agreed.ShouldNotBeNull();
        // What the lawyer is told of it has come and gone: it is not what the tests wait for.
        await booked.Round();
        await booked.Outreach.Rest();
        return booked;
    }

    public async Task Writes(params string[] words)
    {
        foreach (var word in words)
            await outreach.Does(TestPhone.Numbers, Her, new InboundContent.Wrote(word));
    }

    public async Task<IReadOnlyList<Outgoing.Note>> After(TimeSpan time)
    {
        var before = Notes.Count;
        outreach.Time.Advance(time);
        await Round();
        await outreach.Rest();
        return [.. Notes.Skip(before)];
    }

    public Task Round() => outreach.Services.GetRequiredService<ConsultationRounds>().Round(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => outreach.DisposeAsync();
}
