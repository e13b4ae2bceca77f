using Microsoft.Extensions.Options;
using Outreach.People;

namespace Outreach.Messaging.Sms;

/// <summary>
/// Whose SMS are answered: those of the countries where the campaign's people are. Who else writes is counted, and nothing is kept or paid.
/// </summary>
public sealed class AnsweredCountries(IOptions<SmsOptions> options)
{
    private readonly HashSet<string> _countries = new(options.Value.EachCountry, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a number, written as E.164 does, is answered.</summary>
    public bool Answer(string number) => PhoneNumber.CountryOf(number) is { } country && _countries.Contains(country);
}
