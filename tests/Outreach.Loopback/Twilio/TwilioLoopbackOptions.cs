namespace Outreach.Loopback.Twilio;

/// <summary>How a loopback Twilio begins.</summary>
public sealed record TwilioLoopbackOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The only account.</summary>
    public string AccountSid { get; init; } = "AC00000000000000000000000000005eed";

    /// <summary>Its primary token: opens it, and signs all calls.</summary>
    public string AuthToken { get; init; } = "5eed0000000000000000000000005eed";

    /// <summary>The only number of the account.</summary>
    public string Number { get; init; } = "+15005550006";

    /// <summary>The only Messaging Service of the account.</summary>
    public string MessagingServiceSid { get; init; } = "MG00000000000000000000000000005eed";

    /// <summary>What was entered as words of an Advanced Opt-Out, in capitals: STOP, START or HELP for each.</summary>
    public IReadOnlyDictionary<string, string> OptOutWords { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a call that fails is repeated until it is answered 200, as #rc= asks for; Twilio itself gives up sooner.</summary>
    public bool Retries { get; init; }
}
