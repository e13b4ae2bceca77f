namespace Outreach.Messaging.Sms;

/// <summary>The channel of phone numbers, whoever brings its messages.</summary>
public static class SmsKind
{
    /// <summary>Its kind.</summary>
    public const string Name = "sms";
}
