using System.ComponentModel.DataAnnotations;
using Outreach.People;

namespace Outreach.Messaging.Sms;

/// <summary>
/// How much SMS the campaign pays for, section <c>Sms</c>. Help, STOP, START, hide and "forget me" are answered beyond every budget, as
/// often as anybody needs it; the first of a day always.
/// </summary>
public sealed class SmsOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Sms";

    /// <summary>Paid messages (segments) in a month of the campaign's zone; 0 = none but the answers that always go.</summary>
    [Range(0, 100_000_000, ErrorMessage = "Sms:MonthlySegments is not a number of messages. Write 0 to 100000000, such as 10000.")]
    public int MonthlySegments { get; set; } = 10_000;

    /// <summary>Paid messages (segments) to one person on one day: nobody reads more, so beyond it a machine answers us.</summary>
    [Range(1, 10_000, ErrorMessage = "Sms:DailySegmentsToOne is not a number of messages. Write 1 to 10000, such as 200.")]
    public int DailySegmentsToOne { get; set; } = 200;

    /// <summary>
    /// Answers with help to one number on one day, and as many that confirm STOP, START, hide and "forget me": nobody in need asks more
    /// often.
    /// </summary>
    [Range(1, 1_000, ErrorMessage = "Sms:DailyHelpToOne is not a number of answers. Write 1 to 1000, such as 20.")]
    public int DailyHelpToOne { get; set; } = 20;

    /// <summary>
    /// Paid messages (segments) of such answers on one day, to one country at most half of them; beyond, each number still gets its first
    /// answer of the day, and health says so.
    /// </summary>
    [Range(1, 100_000_000, ErrorMessage = "Sms:DailyHelpSegments is not a number of messages. Write 1 to 100000000, such as 2000.")]
    public int DailyHelpSegments { get; set; } = 2_000;

    /// <summary>
    /// Paid messages (segments) on one day to phones of staff: alarms, and codes by which they show that a phone is theirs. They are not
    /// taken from <see cref="MonthlySegments"/>.
    /// </summary>
    [Range(0, 10_000, ErrorMessage = "Sms:DailyStaffSegments is not a number of messages. Write 0 to 10000, such as 200.")]
    public int DailyStaffSegments { get; set; } = 200;

    /// <summary>
    /// The countries whose numbers are answered, as ISO 3166 writes them, with blanks between. Satellite and premium numbers never are.
    /// </summary>
    public string Countries { get; set; } = "KG RU KZ UZ TJ TM BY UA AM AZ GE MN TR AE SA QA KW BH OM JO LB IL EG"
        + " SY IQ IR AF PK LK AU NZ MO ME BA MK AL MD HR SI KR JP CN HK TH MM KH LA VN MY ID IN PL LT LV EE CZ SK HU RO BG RS GR CY DE " +
            "AT CH IT ES PT FR BE NL GB IE SE NO FI DK US CA";

    /// <summary>The same, one by one.</summary>
    internal IReadOnlyList<string> EachCountry
        => Countries.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (EachCountry.Count == 0)
            yield return new ValidationResult(
                "Sms:Countries is empty: nobody would be answered by SMS. Write countries in two letters, such as KG RU KZ.");
        foreach (var wrong in EachCountry.Where(country => PhoneNumber.ExampleOf(country) is null))
            yield return new ValidationResult(
                $"Sms:Countries holds '{wrong}', which is no country with mobile phones. Write countries in two letters, such as KG RU " +
                    "KZ.");
    }
}
