using System.Globalization;
using Outreach.Messaging.Sms;

namespace Outreach.Web.Simulator;

/// <summary>What an SMS costs, in one line for people.</summary>
internal static class SmsCost
{
    /// <summary>Such as <c>2 segments · UCS-2 · 98/134 units</c>.</summary>
    public static string Of(string text)
    {
        var count = SmsSegments.Count(text);
        var segments = count.Segments == 1 ? "segment" : "segments";
        var encoding = count.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{count.Segments} {segments} · {encoding} · {count.Units}/{count.Capacity} units");
    }
}
