using System.Diagnostics.CodeAnalysis;

namespace Outreach.Twilio.Sending;

/// <summary>
/// Keeps the channel back while Twilio wants nothing from us: a growing pause after too much, minutes while something is wrong with the
/// account. After those minutes one message tries, and only when it went through do the others follow.
/// </summary>
internal sealed class SendBackoff(TimeProvider time, Random random)
{
    /// <summary>How long nothing is tried while staff must mend something.</summary>
    public static readonly TimeSpan OfAccount = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>How long the others wait for the one that tries, and how soon bad news follows a message that Twilio took.</summary>
    private static readonly TimeSpan ForTrial = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _until;
    private TimeSpan _pause = First;
    private bool _account;
    private bool _byNews;

    // The time since the program started: no change of the clock disturbs it.
    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Whether one may try now; else how long not.</summary>
    public bool MustWait(out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = Now;
            wait = _until - now;
            if (wait > TimeSpan.Zero)
                return true;
            // It is the one that tries; the next may when it has been silent for too long.
            if (_account)
                _until = now + ForTrial;
            return false;
        }
    }

    /// <summary>Twilio took a message.</summary>
    /// <returns>Whether that ended trouble with the account.</returns>
    public bool Passed()
    {
        lock (_lock)
        {
            _pause = First;
            if (!_account)
                return false;
            var now = Now;
            // What was on its way when the trouble began proves nothing.
            if (_until - now > ForTrial)
                return false;
            // Twilio also takes what it then cannot send: if that is how the trouble came, see first what is told of this one.
            _until = _byNews ? now + ForTrial : now;
            (_account, _byNews) = (false, false);
            return true;
        }
    }

    /// <summary>It was too much.</summary>
    /// <param name="asked">How long Twilio asks us to wait, if it does.</param>
    /// <returns>How long everybody waits.</returns>
    [SuppressMessage(
        "Security",
        "CA5394",
        Justification = "Chance only keeps programs from knocking all at once: nothing secret hangs on it, and a test can seed it.")]
    public TimeSpan TooMuch(TimeSpan? asked)
    {
        lock (_lock)
        {
            var now = Now;
            // Others that were on their way heard the same: the pause grows once for all of them.
            if (_until <= now || _account)
            {
                var jittered = _pause * (0.8 + (random.NextDouble() * 0.2));
                var wait = asked > jittered ? asked.Value : jittered;
                _until = now + (wait < OfAccount ? wait : OfAccount);
                _pause = _pause * 2 < Longest ? _pause * 2 : Longest;
            }

            return _until - now;
        }
    }

    /// <summary>Something is wrong with the account.</summary>
    /// <param name="byNews">Whether it was told of a message that had been taken before.</param>
    /// <returns>How long everybody waits.</returns>
    public TimeSpan OnAccount(bool byNews)
    {
        lock (_lock)
        {
            (_account, _byNews) = (true, byNews || _byNews);
            _until = Now + OfAccount;
            return OfAccount;
        }
    }

    /// <summary>
    /// Something is wrong with the account, as another worker found, or we before a restart. Where another rests still, the news of the
    /// first that goes is awaited: nobody says here how the trouble came.
    /// </summary>
    /// <param name="rest">How long nobody tries; zero or less: one tries now.</param>
    public void OnOthersWord(TimeSpan rest)
    {
        lock (_lock)
        {
            if (_account)
                return;
            (_account, _byNews) = (true, rest > TimeSpan.Zero);
            _until = Now + TimeSpan.FromTicks(Math.Clamp(rest.Ticks, 0, OfAccount.Ticks));
        }
    }

    /// <summary>The one that tried learned nothing: the next may try.</summary>
    public void NotSaid()
    {
        lock (_lock)
        {
            if (_account && _until - Now <= ForTrial)
                _until = Now;
        }
    }
}
