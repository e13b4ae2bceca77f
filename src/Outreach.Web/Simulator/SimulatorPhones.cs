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

    private void Forget()
    {
        var now = time.GetUtcNow();
        var known = _phones.Select(entry => (entry.Key, entry.Value.Touched)).OrderByDescending(entry => entry.Touched).ToList();
        foreach (var (key, _) in known.Where((entry, place) => place >= Most - 1 || now - entry.Touched >= Idle))
            _phones.TryRemove(key, out _);
    }
}
