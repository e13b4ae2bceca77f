using System.Text;
using Outreach.Messaging.Delivered;

namespace Outreach.Host.Commands;

/// <summary>Writes the month's SMS for who has to answer for the money.</summary>
internal static class SmsReportText
{
    private static readonly (DeliveryState State, string Words)[] States =
    [
        (DeliveryState.Delivered, "arrived on the phone"),
        (DeliveryState.Sent, "given to the phone's network, which has not said more"),
        (DeliveryState.Sending, "on the way to the phone's network"),
        (DeliveryState.Queued, "waiting at the provider"),
        (DeliveryState.Accepted, "taken by the provider, which has not said more"),
        (DeliveryState.Undelivered, "did not arrive: the network could not deliver it"),
        (DeliveryState.Failed, "did not arrive: the provider could not send it"),
    ];

    public static string Write(SmsReport report, DeliverySum sum, string campaign)
    {
        var text = new StringBuilder();
        Line($"{campaign} ({report.Campaign})");
        Line($"SMS sent in {report.Month} ({report.TimeZone})");
        Line($"As of   {report.AsOf:yyyy-MM-dd HH:mm:ss zzz}");
        Line($"");
        if (report.Messages == 0)
        {
            Line($"No SMS was sent in this month.");
            Limit();
            return text.ToString().TrimEnd();
        }

        Count("messages", report.Messages, null);
        Count("paid as SMS (segments)", report.Segments, "a long message is paid as several");
        Line($"{"cost",-26}{report.Cost,12:N2}   {report.Currency}");
        if (report.Unpriced > 0)
            Count("messages with no price", report.Unpriced, "the price table has none for them: THE COST ABOVE IS TOO LOW");
        Line($"");
        Line($"What became of the messages");
        foreach (var (state, words) in States.Where(state => sum[state.State] > 0 || state.State == DeliveryState.Delivered))
            Line($"{sum[state],10:N0}  {words}");
        if (sum.Codes.Count > 0)
        {
            Line($"");
            Line($"Why they did not arrive");
            foreach (var (code, count) in sum.Codes.OrderByDescending(code => code.Value).ThenBy(code => code.Key))
            {
                var why = code == DeliveryFigures.NoCode ? "no reason told" : FormattableString.Invariant($"provider's code {code}");
                Line($"{count,10:N0}  {why}");
            }
        }

        Limit();
        return text.ToString().TrimEnd();

        void Limit()
        {
            if (report.Limit is not { } limit)
                return;
            Line($"");
            Line($"{report.Segments:N0} of the {limit:N0} segments that may be paid in this month are used (Sms:MonthlySegments).");
            if (report.Warning is { } warning)
                Line($"WARNING: {warning}");
        }

        void Count(string what, int count, string? remark) => Line($"{what,-26}{count,12:N0}{(remark is null ? "" : "   ")}{remark}");

        void Line(FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
    }
}
