using System.Globalization;
using System.Security.Cryptography;

namespace Outreach.Web.Simulator;

/// <summary>
/// Numbers that no earlier run of the program gave out: the store remembers keys and message numbers, the simulator forgets its phones.
/// </summary>
internal sealed class RunNumbers
{
    private readonly string _run = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 8);
    private long _last;

    /// <summary>The next one.</summary>
    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{_run}-{Interlocked.Increment(ref _last)}");
}
