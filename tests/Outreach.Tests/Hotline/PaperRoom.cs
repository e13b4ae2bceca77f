using Outreach.Hotline.Rooms;
using Outreach.Messaging.Channels;

namespace Outreach.Tests.Hotline;

/// <summary>A staff group on paper: what stands in it, and what was done.</summary>
internal sealed class PaperRoom : IStaffRoom
{
    private int _number = 100;

    public string HealthName => "paper-room";

    public string Channel => "telegram";

    public string Chat => "-5";

    public int PerMinute { get; init; } = 1000;

    /// <summary>Who is in it beside us.</summary>
    public HashSet<string> Members { get; } = [];

    /// <summary>The titles of the topics.</summary>
    public SortedDictionary<string, string> Topics { get; } = [];

    /// <summary>What stands there, by the number of the message: the topic and the words.</summary>
    public SortedDictionary<int, (string? Thread, RoomPost Post)> Posts { get; } = [];

    public HashSet<string> Closed { get; } = [];

    public List<string> Done { get; } = [];

    public List<string> Asked { get; } = [];

    public bool Unreachable { get; set; }

    public Queue<RoomResult> Next { get; } = new();

    public IEnumerable<string> In(string thread) => Posts.Values.Where(one => one.Thread == thread).Select(one => one.Post.Text);

    public bool TakeStirred() => false;

    public Task<RoomLook> Look(IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        Asked.Clear();
        Asked.AddRange(addresses);
        return Task.FromResult(Unreachable ? new RoomLook(RoomTrouble.Unreachable, 0, []) : new RoomLook(RoomTrouble.None, Members.Count + 1, [.. addresses.Where(Members.Contains)]));
    }

    public Task<bool> Expel(string address, CancellationToken cancellation) => Task.FromResult(Members.Remove(address));

    public Task<RoomResult> Open(string title, CancellationToken cancellation) => Does("open", () =>
    {
        var thread = $"{++_number}";
        Topics[thread] = title;
        return thread;
    });

    public Task<RoomResult> Rename(string thread, string title, CancellationToken cancellation) => Does("rename", () => Topics[thread] = title);

    public Task<RoomResult> Close(string thread, CancellationToken cancellation) => Does("close", () => $"{Closed.Add(thread)}");

    public Task<RoomResult> Reopen(string thread, CancellationToken cancellation) => Does("reopen", () => $"{Closed.Remove(thread)}");

    public Task<RoomResult> Remove(string thread, CancellationToken cancellation) => Does("remove", () =>
    {
        foreach (var gone in Posts.Where(one => one.Value.Thread == thread).ToList())
            Posts.Remove(gone.Key);
        return $"{Topics.Remove(thread)}";
    });

    public Task<RoomResult> Post(Endpoint at, RoomPost post, CancellationToken cancellation) => Does("post", () =>
    {
        Posts[++_number] = (at.Thread, post);
        return $"{_number}";
    });

    public Task<RoomResult> Edit(Endpoint at, string message, RoomPost post, CancellationToken cancellation) => Does("edit", () =>
    {
        Posts[int.Parse(message, System.Globalization.CultureInfo.InvariantCulture)] = (at.Thread, post);
        return message;
    });

    public string? Pinned { get; private set; }

    public bool MayNotPin { get; set; }

    /// <summary>How often it was asked to pin.</summary>
    public int Asks { get; private set; }

    public Task<RoomResult> Pin(string message, CancellationToken cancellation)
    {
        Asks++;
        return MayNotPin ? Task.FromResult<RoomResult>(new RoomResult.Unusable(RoomTrouble.NoRight)) : Does("pin", () => Pinned = message);
    }

    private Task<RoomResult> Does(string what, Func<string> act)
    {
        if (Next.TryDequeue(out var result))
            return Task.FromResult(result);
        Done.Add(what);
        return Task.FromResult<RoomResult>(new RoomResult.Done(act()));
    }
}
