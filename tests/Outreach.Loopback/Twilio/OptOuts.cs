using System.Collections.Concurrent;

namespace Outreach.Loopback.Twilio;

/// <summary>Who wrote STOP to Twilio, by the words it knows by itself and by those that were entered there.</summary>
internal sealed class OptOuts(IReadOnlyDictionary<string, string> entered)
{
    private static readonly string[] Stops = ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"];
    private static readonly string[] Starts = ["START", "UNSTOP", "YES"];

    private readonly ConcurrentDictionary<string, bool> _out = new();

    public bool Has(string number) => _out.ContainsKey(number);

    /// <summary>Takes note of what somebody wrote.</summary>
    /// <returns>What Twilio tells of it; nothing without an Advanced Opt-Out.</returns>
    public string? Hear(string number, string words)
    {
        var word = words.Trim().ToUpperInvariant();
        var type = entered.GetValueOrDefault(word) ?? (Stops.Contains(word) ? "STOP" : Starts.Contains(word) ? "START" : null);
        if (type == "STOP")
            _out[number] = true;
        else if (type == "START")
            _out.TryRemove(number, out _);
        return entered.Count > 0 ? type : null;
    }
}
