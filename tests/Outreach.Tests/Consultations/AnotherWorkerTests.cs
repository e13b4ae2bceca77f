using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Scheduling;
using Outreach.LiteDb;
using Outreach.Messaging.Inbound;
using Outreach.Storage;
using Outreach.Tests.Chats;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Another worker books at the same store: what this one knows of the calendar may be old.</summary>
public sealed class AnotherWorkerTests
{
    private const string Her = "4711";
    private static readonly string[] _path = ["старт", "2", "1", "3", "2", "2", "1", "2", "2", "1", "1", "1"];

    private OldMemory? _memory;

    [Fact]
    public async Task A_time_that_another_took_while_she_chose_it_is_refused_and_she_is_answered_from_what_is_free_now()
    {
        await using var outreach = await Start();
        var taken = new List<Slot>();
        _memory!.Meanwhile = async changes =>
        {
            if (taken.Count > 0 || changes.OfType<ConsultationChange.Held>().FirstOrDefault() is not { Hold.Slot: var slot })
                return;
            taken.Add(slot);
            await Take(outreach, slot);
        };
        foreach (var word in _path)
        {
            if (taken.Count == 0)
                await Says(outreach, word);
        }

        (await outreach.Services.GetRequiredService<IInboxStore>().Ledger(TestContext.Current.CancellationToken)).Dead.ShouldBe(0);
        var calendar = outreach.Services.GetRequiredService<LiteDbStore>().Calendar;
        calendar.Bookings.Values.ShouldHaveSingleItem().Slot.ShouldBe(taken.ShouldHaveSingleItem());
        calendar.Holds.Values.ShouldAllBe(hold => hold.Slot != taken[0]);
    }

    [Fact]
    public async Task What_another_booked_before_is_not_offered()
    {
        await using var outreach = await Start();
        var lawyer = outreach.Services.GetRequiredService<LiteDbStore>().Calendar.Lawyers.Values.Single();
        var free = new Slot(lawyer.Id, new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));
        foreach (var word in _path[..^4])
            await Says(outreach, word);
        await Take(outreach, free);
        _memory!.Calendar.Bookings.ShouldBeEmpty("it was not told");
        await Says(outreach, "меню");
        _memory.Calendar.Bookings.ShouldHaveSingleItem();
    }

    private static Task Says(TestOutreach outreach, string words) => outreach.Does(TestPhone.Numbers, Her, new InboundContent.Wrote(words));

    private static Task Take(TestOutreach outreach, Slot slot)
    {
        var booking = Bookings.Any with { Lawyer = slot.Lawyer, Start = slot.Start, Person = null, Way = ConsultationMode.Meet };
        var store = outreach.Services.GetRequiredService<LiteDbStore>();
        return store.Commit([new ConsultationChange.Booked(booking)], TestContext.Current.CancellationToken);
    }

    private async Task<TestOutreach> Start()
    {
        var outreach = await TestOutreach.Start(change: services => services
            .AddSingleton(all => _memory = new OldMemory(all.GetRequiredService<LiteDbStore>()))
            .AddSingleton<IStore>(static all => all.GetRequiredService<OldMemory>())
            .AddSingleton<IConsultationStore>(static all => all.GetRequiredService<OldMemory>()));
        await Lawyers.Add(outreach, "ky,ru phone,meet naryn mon-fri 9-12 30+10");
        return outreach;
    }
}
