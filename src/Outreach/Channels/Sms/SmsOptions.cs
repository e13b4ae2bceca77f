using System.ComponentModel.DataAnnotations;

namespace Outreach.Channels.Sms;

/// <summary>How much SMS the campaign pays for, section <c>Sms</c>. Help, STOP, START, hide and "forget me" are always answered.</summary>
public sealed class SmsOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Sms";

    /// <summary>Paid messages (segments) in a month of the campaign's zone; 0 = none but the answers that always go.</summary>
    [Range(0, 100_000_000, ErrorMessage = "Sms:MonthlySegments is not a number of messages. Write 0 to 100000000, such as 10000.")]
    public int MonthlySegments { get; set; } = 10_000;

    /// <summary>Paid messages (segments) to one person on one day: nobody reads more, so beyond it a machine answers us.</summary>
    [Range(1, 10_000, ErrorMessage = "Sms:DailySegmentsToOne is not a number of messages. Write 1 to 10000, such as 200.")]
    public int DailySegmentsToOne { get; set; } = 200;
}
