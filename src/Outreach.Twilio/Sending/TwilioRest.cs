using Twilio.Clients;
using Twilio.Http;

namespace Outreach.Twilio.Sending;

/// <summary>Twilio's client, over a client of ours.</summary>
internal static class TwilioRest
{
    /// <summary>Opens the account of the settings.</summary>
    public static TwilioRestClient Open(TwilioOptions options, System.Net.Http.HttpClient http)
        // A variable of the environment would let it write each call to the console.
        => new(options.AccountSid, options.AuthToken, httpClient: new SystemNetHttpClient(http)) { LogLevel = "off" };
}
