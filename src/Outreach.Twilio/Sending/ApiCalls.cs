namespace Outreach.Twilio.Sending;

/// <summary>
/// Which call is under way where the code runs: Twilio's package has no place for a token, nor for what was answered beside the body.
/// </summary>
internal sealed class ApiCalls
{
    private readonly AsyncLocal<ApiCall?> _current = new();

    /// <summary>The call that was begun here.</summary>
    public ApiCall Current => _current.Value ?? throw new InvalidOperationException("A call to Twilio was not begun.");

    /// <summary>Begins a call: what the package sends next is this one.</summary>
    public ApiCall Begin(CancellationToken cancellation) => _current.Value = new ApiCall(cancellation);
}
