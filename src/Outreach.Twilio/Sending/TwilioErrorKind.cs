namespace Outreach.Twilio.Sending;

/// <summary>What is to be done about an error of Twilio's.</summary>
internal enum TwilioErrorKind
{
    /// <summary>Passing trouble: try again.</summary>
    Retry,

    /// <summary>Too much at once: everybody waits.</summary>
    Wait,

    /// <summary>Nobody is at this number, or no SMS reaches it.</summary>
    NumberDead,

    /// <summary>The phone took this one not: the next may arrive, this one need not be tried again.</summary>
    Away,

    /// <summary>She wrote STOP, and Twilio took it.</summary>
    OptedOut,

    /// <summary>Nothing goes out before staff mend something: everybody waits, one tries now and then.</summary>
    Account,

    /// <summary>Nothing goes to this country before staff mend something: those there wait, the others need not.</summary>
    Country,

    /// <summary>This message will never be taken.</summary>
    Refused,
}
