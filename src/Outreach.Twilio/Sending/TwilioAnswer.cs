namespace Outreach.Twilio.Sending;

/// <summary>What came back for a message.</summary>
internal abstract record TwilioAnswer
{
    private TwilioAnswer()
    {
    }

    /// <summary>Twilio has it.</summary>
    /// <param name="Sid">Its id; null when that could not be learned.</param>
    /// <param name="Status">How far it came, in Twilio's word.</param>
    /// <param name="Segments">How many messages are paid; 0 as long as Twilio does not say.</param>
    public sealed record Taken(string? Sid, string? Status, int Segments) : TwilioAnswer;

    /// <summary>Twilio does not want it.</summary>
    /// <param name="Error">Why.</param>
    /// <param name="Wait">How long Twilio asks us to wait, if it does.</param>
    public sealed record Refused(TwilioError Error, TimeSpan? Wait) : TwilioAnswer
    {
        /// <summary>Twilio itself gave an error code with 4xx: it certainly has not taken it. Else it may have, before it failed.</summary>
        public bool ByTwilio { get; init; }
    }

    /// <summary>Nobody can say whether Twilio has it.</summary>
    public sealed record Unknown(string Why) : TwilioAnswer
    {
        /// <summary>There was no connection by which it could have gone: Twilio has it not.</summary>
        public bool NeverSent { get; init; }
    }
}
