namespace Outreach.Messaging.Sms;

/// <summary>How an SMS is written on the air.</summary>
public enum SmsEncoding
{
    /// <summary>Seven bits a letter: Latin, some Greek.</summary>
    Gsm7 = 0,

    /// <summary>Sixteen bits a letter: everything else, so all Kyrgyz and Russian.</summary>
    Ucs2 = 1,
}
