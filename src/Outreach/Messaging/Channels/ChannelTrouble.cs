namespace Outreach.Messaging.Channels;

/// <summary>
/// What keeps messages of a channel from going out until staff mend it: whoever sends waits, and no broadcast begins on its rows.
/// </summary>
/// <param name="Channel">The channel's kind.</param>
/// <param name="Part">Empty where nothing goes out; else the only part to which nothing goes, such as a calling code.</param>
/// <param name="What">What is wrong and how to mend it; no address, no words.</param>
/// <param name="Since">When it began.</param>
/// <param name="Until">When one message may try again.</param>
public sealed record ChannelTrouble(string Channel, string Part, string What, DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>The name under which a channel's account stands in health.</summary>
    public static string HealthName(string channel) => channel + "-account";
}
