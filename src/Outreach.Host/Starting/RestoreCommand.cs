using System.Globalization;
using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Host.Commands;
using Outreach.LiteDb;
using Outreach.LiteDb.Copies;
using Outreach.Messaging.Inbound;
using Outreach.Staff.Audit;
using Outreach.Storage;

namespace Outreach.Host.Starting;

/// <summary>
/// Puts a copy in the place of the store. It is opened with the key and looked through before anything is moved; what was under way when
/// it was made is stopped in it; what lay there before is kept.
/// </summary>
internal static class RestoreCommand
{
    public const string Act = "store.restore";

    public static async Task<int> Run(string copy, bool replace, IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        using var plain = Build(settings, path: null);
        var location = plain.Services.GetRequiredService<IStoreLocation>();
        using var exchange = new StoreExchange(plain.Services.GetRequiredService<IOptions<LiteDbOptions>>().Value.Path);
        if (location.Exists && !replace)
        {
            throw new StartProblemsException([$"There is a store already: '{location.File}'. With --replace it is moved aside (not " +
                "deleted) and the copy takes its place."]);
        }

        var shows = await exchange.Unpack(copy, cancellation);
        IReadOnlyList<string> said;
        try
        {
            using var opened = Build(settings, exchange.Prepared);
            said = await LookThrough(opened.Services, shows, cancellation);
        }
        catch
        {
            exchange.GiveUp();
            throw;
        }

        var clock = plain.Services.GetRequiredService<CampaignClock>();
        var aside = exchange.Put(plain.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await Console.Out.WriteLineAsync(Text(location.File!, clock.Local(shows), said, aside).AsMemory(), cancellation);
        return 0;
    }

    private static IHost Build(IReadOnlyList<string> settings, string? path)
    {
        var builder = Microsoft.Extensions.Hosting.Host
            .CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddSettings(settings);
        if (path is not null)
        {
            builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?> { [$"{LiteDbOptions.Section}:{nameof(LiteDbOptions.Path)}"] = path });
        }

        builder.Services.AddMetrics().AddOutreach(builder.Configuration).AddKeptStore();
        return builder.Build();
    }

    private static async Task<IReadOnlyList<string>> LookThrough(
        IServiceProvider services,
        DateTimeOffset shows,
        CancellationToken cancellation)
    {
        services.Prepare();
        var ledger = await services.GetRequiredService<IInboxStore>().Ledger(cancellation);
        var audit = await services.GetRequiredService<AuditVerifier>().Verify(cancellation);
        if (!ledger.Balances || audit.Faults.Count > 0)
        {
            throw new StartProblemsException(["The copy opens, but is not as this program wrote it: its ledger does not balance, or its " +
                "audit log was changed. Nothing was moved. Take another copy, and keep this one for whoever looks into it."]);
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var changes = new List<Change> { StoreAct.Of(Act, now, $"as of {shows.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}") };
        var said = new List<string>();
        foreach (var folder in services.GetServices<IPutBack>())
        {
            var its = await folder.See(now, cancellation);
            changes.AddRange(its.Changes);
            if (its.Said is { } line)
                said.Add(line);
        }

        await services.GetRequiredService<IStore>().Commit(changes, cancellation);
        return said;
    }

    private static string Text(string store, DateTimeOffset shows, IReadOnlyList<string> said, string? aside)
    {
        string[] lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"The store is as it was on {shows:yyyy-MM-dd} at {shows:HH:mm:ss}: '{store}'."),
            .. aside is null ? (string[])[] : [$"What lay there is in '{aside}': delete it when nobody needs it, it holds people's data."],
            string.Empty,
            "What came since is not in it. Before you start the program, know:",
            "  • Whoever wrote STOP, or had herself forgotten, since then is written to again.",
            "  • Who joined or left the staff since then: look at /staff first of all.",
            "  • Bookings, cancellations and cases since then: ask the lawyers and whoever had duty.",
            .. said.Select(line => $"  • {line}"),
        ];
        return string.Join(Environment.NewLine, lines);
    }
}
