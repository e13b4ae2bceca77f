using System.Globalization;

namespace Outreach.Twilio.Sending;

/// <summary>One of Twilio's error codes.</summary>
/// <param name="Code">The code.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Meaning">What it means, in our words; where staff must act, also how.</param>
/// <param name="PageRead">Whether Twilio's page of it was read; else the meaning is what is generally known.</param>
internal sealed record TwilioError(int Code, TwilioErrorKind Kind, string Meaning, bool PageRead = false)
{
    /// <summary>Where Twilio writes about it.</summary>
    public string Page => string.Create(CultureInfo.InvariantCulture, $"https://www.twilio.com/docs/api/errors/{Code}");

    /// <summary>For an operator.</summary>
    public override string ToString() => $"{Meaning} ({Page})";
}
