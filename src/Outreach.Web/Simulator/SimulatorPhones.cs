using System.Collections.Concurrent;

namespace Outreach.Web.Simulator;

/// <summary>All simulated phones. Each browser has its own pair, so that several people can play; idle ones are forgotten.</summary>
internal sealed class SimulatorPhones(RunNumbers numbers, TimeProvider time)
{
    /// <summary>How many phones are kept at most.</summary>
    public const int Most = 1000;

    /// <summary>How long a phone is kept that nobody touches.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<(string Kind, PhoneId Id), Phone> _phones = new();

    /// <summary>How many there are.</summary>
    public int Count => _phones.Count;

    /// <summary>That phone; a new one when it was never seen or is forgotten.</summary>
    public Phone Find(string kind, PhoneId id)
    {
        if (!_phones.TryGetValue((kind, id), out var phone))
        {
            Forget();
            phone = _phones.GetOrAdd((kind, id), _ => new Phone(numbers, time, counts: kind == SimulatorKind.Sms));
        }

        phone.Touch();
        return phone;
    }

    /// <summary>All on which something stands, in a steady order.</summary>
    public IReadOnlyList<KeptPhone> All()
        => [.. _phones.Select(entry => new KeptPhone(entry.Key.Kind, entry.Key.Id.Value, entry.Value.View))
            .Where(phone => phone.View.Messages.Count > 0)
            .OrderBy(phone => phone.Kind, StringComparer.Ordinal).ThenBy(phone => phone.Id, StringComparer.Ordinal)];

    /// <summary>Lays what stood on a phone before a restart there again.</summary>
    public void Put(string kind, PhoneId id, PhoneView view) => Find(kind, id).Put(view);

    private void Forget()
    {
        var now = time.GetUtcNow();
        var known = _phones.Select(entry => (entry.Key, entry.Value.Touched)).OrderByDescending(entry => entry.Touched).ToList();
        foreach (var (key, _) in known.Where((entry, place) => place >= Most - 1 || now - entry.Touched >= Idle))
            _phones.TryRemove(key, out _);
    }
}
