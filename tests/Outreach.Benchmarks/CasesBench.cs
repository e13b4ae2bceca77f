using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Starting;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Hotline.OperatorDesk;
using Outreach.Loopback.Running;
using Outreach.Messaging;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Benchmarks;

/// <summary>How long a colleague's board and a claim take with 10,000 cases stored, of which every tenth waits: in a store on the disk.</summary>
internal static class CasesBench
{
    private const int Cases = 10_000;
    private const int OneWaitsOf = 10;
    private const int InOneCommit = 1_000;
    private const int Runs = 200;
    private static readonly TimeSpan Bar = TimeSpan.FromMilliseconds(50);

    public static async Task<int> Print(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("outreach-cases-").FullName;
        try
        {
            string[] settings =
            [
                "--Storage:LiteDb:Path", Path.Combine(folder, "outreach.db"), "--Privacy:KeyFile", Path.Combine(folder, "outreach.key"),
                "--Content:Folder", Site.ShippedContent, "--Hotline:MostCases", "20",
            ];
            await using var app = Worker.Build(settings);
            app.Services.Prepare();
            return await Measure(app.Services, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Measure(IServiceProvider services, CancellationToken cancellation)
    {
        var (store, kept) = (services.GetRequiredService<IStore>(), services.GetRequiredService<IHotlineStore>());
        await Fill(services, store, cancellation);
        Console.WriteLine($"{Cases:N0} cases, {kept.Board.Waiting.Count():N0} wait");
        var who = await Hire(services, store, cancellation);
        var (card, actions, verbs) = (services.GetRequiredService<CaseCard>(), services.GetRequiredService<StaffActions>(), services.GetRequiredService<CaseVerbs>());
        var call = new DeskCall
        {
            Who = who,
            Commands = [],
            Address = "1",
            Words = services.GetRequiredService<DeskDrawer>().Writer(who.Person!),
            Input = new DeskInput.Asked(string.Empty),
            Now = TimeProvider.System.GetUtcNow(),
        };
        var board = await Measure("a board", async () => _ = await card.Board(call, cancellation));
        var ids = new Queue<long>(kept.Board.Waiting.Select(one => one.Id).ToList());
        var claim = await Measure(
            "a claim, and giving it back",
            async () =>
            {
                var id = ids.Dequeue();
                ids.Enqueue(id);
                await actions.Do(verbs.Claim, who, id, cancellation);
                await actions.Do(verbs.Release, who, id, cancellation);
            });
        return board < Bar && claim < Bar ? 0 : 1;
    }

    private static async Task<TimeSpan> Measure(string what, Func<Task> work)
    {
        var taken = new List<TimeSpan>(Runs);
        for (var run = -Runs / 4; run < Runs; run++)
        {
            var begun = Stopwatch.GetTimestamp();
            await work();
            if (run >= 0)
                taken.Add(Stopwatch.GetElapsedTime(begun));
        }

        taken.Sort();
        var slow = Median.Percentile(taken, 0.99);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-32} median {Median.Of(taken.Select(time => time.TotalMilliseconds)),7:0.00} ms   P99 {slow.TotalMilliseconds,7:0.00} ms"));
        return slow;
    }

    private static async Task Fill(IServiceProvider services, IStore store, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var at = 0; at < Cases; at += InOneCommit)
        {
            var changes = new List<Change>();
            foreach (var number in Enumerable.Range(at, InOneCommit))
            {
                var person = Person(services, store, number);
                changes.Add(new PersonChange.Saved(person));
                var one = new Case { Id = store.NextId(), Person = person.Id, Channel = "telegram", Risk = (CaseRisk)(number % 3), OpenedAt = now, WaitsSince = now, Told = 1, ToldAt = now };
                changes.Add(new HotlineChange.Saved(
                    number % OneWaitsOf == 0 ? one : one with { State = CaseState.Closed, Outcome = CaseOutcome.Informed, ClosedAt = now }));
            }

            await store.Commit(changes, cancellation);
        }
    }

    private static async Task<Actor> Hire(IServiceProvider services, IStore store, CancellationToken cancellation)
    {
        var person = Person(services, store, Cases);
        var name = services.GetRequiredService<ISealer>().Seal("Айгүл", MessagingJson.Default.String);
        var member = new StaffMember { Person = person.Id, Role = Role.Coordinator, Name = name, Since = TimeProvider.System.GetUtcNow() };
        await store.Commit([new PersonChange.Saved(person), new StaffChange.Appointed(member)], cancellation);
        return services.GetRequiredService<StaffRoll>().Actor(person, "telegram");
    }

    private static Person Person(IServiceProvider services, IStore store, int number)
    {
        var (sealer, address) = (services.GetRequiredService<ISealer>(), (50_000 + number).ToString(CultureInfo.InvariantCulture));
        return new Person
        {
            Id = new PersonId(store.NextId()),
            Key = sealer.KeyOf("telegram", address),
            Token = address,
            Channel = "telegram",
            Address = sealer.Seal(address, MessagingJson.Default.String),
            FirstSeen = TimeProvider.System.GetUtcNow(),
            Profile = new Profile { Language = Language.Ru },
        };
    }
}
