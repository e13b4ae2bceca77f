using Outreach.Jobs;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Host.Watching;

/// <summary>
/// Tells the administrators in their chat when the program is not well, and when it is well again: not everybody has somebody who looks at
/// health. What passes within a minute is told to nobody.
/// </summary>
internal sealed class HealthTeller(
    HealthReport health,
    StaffRoll roll,
    DeskDrawer drawer,
    Outbox outbox,
    IDuties duties,
    IStore store,
    TimeProvider time,
    ILogger<HealthTeller> log) : RoundWorker(duties, store, Pause, time, log)
{
    /// <summary>The sentences of staff.yaml that it says.</summary>
    public static readonly string[] Texts =
    [
        "health_bad", "health_well", "health_store", "health_ledger", "health_channel", "health_sms", "health_retention", "health_disk",
        "health_closing",
    ];

    private const long LittleDisk = 500_000_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Passing = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Trouble, DateTimeOffset> _since = [];
    private readonly HashSet<Trouble> _told = [];

    protected override async Task Round(CancellationToken cancellation)
    {
        var now = Time.GetUtcNow();
        var wrong = Wrong(await health.Now(cancellation)).ToList();
        foreach (var over in _since.Keys.Except(wrong).ToList())
            _since.Remove(over);
        foreach (var one in wrong)
            _since.TryAdd(one, now);
        var lasting = wrong.Where(one => now - _since[one] >= Passing).ToList();
        if (lasting.Exists(one => !_told.Contains(one)))
        {
            await Tell(
                words => words.Say("health_bad", ("what", string.Join('\n', lasting.Select(one => $"• {Line(one, words)}")))),
                now,
                cancellation);
            _told.Clear();
            _told.UnionWith(lasting);
        }
        else if (_told.Count > 0 && wrong.Count == 0)
        {
            await Tell(words => words.Say("health_well"), now, cancellation);
            _told.Clear();
        }
    }

    /// <summary>What is wrong, each with the sentence that says it.</summary>
    internal static IEnumerable<Trouble> Wrong(Ready ready)
    {
        if (ready.Store.Trouble is { } store)
            yield return new Trouble("health_store", string.Empty, store);
        if (ready.Store.DiskFreeBytes is < LittleDisk)
            yield return new Trouble("health_disk", string.Empty, string.Empty);
        if (!ready.Ledger.Balances)
            yield return new Trouble("health_ledger", string.Empty, string.Empty);
        foreach (var (kind, channel) in ready.Channels)
        {
            if (channel.Trouble is { } trouble)
                yield return new Trouble("health_channel", kind, trouble);
        }

        if (ready.Sms?.Warning is { } sms)
            yield return new Trouble("health_sms", string.Empty, sms);
        foreach (var (name, why) in ready.Retention.Troubles)
            yield return new Trouble("health_retention", name, why);
        if (ready.Closing?.Trouble is { } closing)
            yield return new Trouble("health_closing", string.Empty, closing);
    }

    /// <summary>What is said of a trouble.</summary>
    internal static string Line(Trouble one, StaffWriter words) => words.Say(one.Key, ("part", one.Part), ("why", one.Why));

    private async Task Tell(Func<StaffWriter, string> text, DateTimeOffset now, CancellationToken cancellation)
    {
        var told = new List<Change?>();
        foreach (var one in (await roll.All(cancellation)).Where(one => one.Member.Role.May(Right.Appoint)))
            told.Add(await drawer.Tell(
                one.Person.Id,
                Right.Appoint,
                (address, words) => new Outgoing.Note { Address = address, Text = text(words) },
                now,
                cancellation));
        await outbox.Commit([.. told.OfType<Change>()], cancellation);
    }

    /// <summary>Something that is wrong. Why it is so may change from minute to minute: that is no new trouble.</summary>
    internal sealed record Trouble(string Key, string Part, string Why)
    {
        public bool Equals(Trouble? other) => other is not null && (Key, Part) == (other.Key, other.Part);

        public override int GetHashCode() => (Key, Part).GetHashCode();
    }
}
