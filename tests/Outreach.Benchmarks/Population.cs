using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Flows;
using Outreach.Flows.Engine;
using Outreach.Host.Starting;
using Outreach.Loopback.Running;
using Outreach.Messaging;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Storage;

namespace Outreach.Benchmarks;

/// <summary>A store with many people in it, each with her talk and up to ten reach entries, a million of them at most; made once and copied for each measurement.</summary>
internal sealed class Population : IDisposable
{
    /// <summary>The chat of the first of them; the others follow.</summary>
    public const long FirstChat = 10_000_000;

    private const int InOneCommit = 2_000;
    private const int MostEntriesEach = 10;
    private const int MostEntries = 1_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("outreach-population-").FullName;

    private bool _bare;

    private Population(int count) => Count = count;

    public int Count { get; }

    /// <summary>Reach entries.</summary>
    public long Entries => (long)Count * EntriesEach;

    private int EntriesEach => Math.Clamp(MostEntries / Count, 1, MostEntriesEach);

    /// <summary>Makes it.</summary>
    /// <param name="count">How many people.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="bare">Without talks and reach entries.</param>
    public static async Task<Population> Of(int count, CancellationToken cancellation, bool bare = false)
    {
        var population = new Population(count) { _bare = bare };
        string[] settings = ["--Storage:LiteDb:Path", population.Store, "--Privacy:KeyFile", population.Key, "--Content:Folder", Site.ShippedContent];
        await using var app = Worker.Build(settings);
        app.Services.Prepare();
        await population.Fill(app.Services, cancellation);
        return population;
    }

    public void CopyTo(Site site)
    {
        Directory.CreateDirectory(site.Data);
        File.Copy(Store, site.Store);
        File.Copy(Key, site.Key);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Store => Path.Combine(_folder, "outreach.db");

    private string Key => Path.Combine(_folder, "outreach.key");

    private async Task Fill(IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<IStore>();
        var sealer = services.GetRequiredService<ISealer>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var session = sealer.Seal(
            new Session { Serial = 3, At = new Place("menu", "menu"), LastHeard = now },
            FlowsJson.Default.Session);
        foreach (var numbers in Enumerable.Range(0, Count).Chunk(InOneCommit))
            await store.Commit([.. numbers.SelectMany(number => Somebody(store, sealer, number, session, now))], cancellation);
    }

    private IEnumerable<Change> Somebody(IStore store, ISealer sealer, int number, Sealed session, DateTimeOffset now)
    {
        var address = (FirstChat + number).ToString(CultureInfo.InvariantCulture);
        var person = new Person
        {
            Id = new PersonId(store.NextId()),
            Key = sealer.KeyOf("telegram", address),
            Token = Newcomer.Token(),
            Channel = "telegram",
            Address = sealer.Seal(address, MessagingJson.Default.String),
            FirstSeen = now,
            Profile = new Profile { Language = number % 2 == 0 ? Language.Ky : Language.Ru, Region = "naryn", Age = "18-24", Sex = "female" },
        };
        yield return new PersonChange.Saved(person);
        if (_bare)
            yield break;
        yield return new SessionChange.Saved(person.Id, session);
        for (var entry = 0; entry < EntriesEach; entry++)
        {
            yield return new ReachChange.Noted(new ReachEntry
            {
                Id = store.NextId(),
                At = now,
                Token = person.Token,
                Kind = entry == 0 ? ReachKind.Contact : ReachKind.UnitOpened,
                Channel = "telegram",
                Real = true,
                Unit = entry == 0 ? null : "lesson-offer",
                Profile = person.Profile,
            });
        }
    }
}
