using System.Buffers;
using System.Globalization;

namespace Outreach.Messaging.Sms;

/// <summary>
/// Counts and cuts SMS by GSM 03.38 (3GPP TS 23.038 and 23.040): 160 septets alone, 153 in a chain;
/// 70 UCS-2 units alone, 67 in a chain. Neither an escaped letter nor what the eye takes for one letter (an emoji of many parts) is cut in
/// two: so Twilio's own calculator counts (github.com/TwilioDevEd/message-segment-calculator).
/// </summary>
public static class SmsSegments
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Escaped = "\f^{}\\[~]|€";

    private static readonly SearchValues<char> _septets = SearchValues.Create(Basic + Escaped);
    private static readonly SearchValues<char> _twoSeptets = SearchValues.Create(Escaped);

    /// <summary>What the text costs.</summary>
    public static SmsCount Count(string text)
    {
        var encoding = EncodingOf(text);
        var segments = Split(text).Count;
        return new SmsCount(encoding, Units(text, encoding), segments, segments * Room(encoding, alone: segments == 1));
    }

    /// <summary>How many units a text has too many for so many segments; nothing or less when it fits.</summary>
    public static int Over(string text, int segments)
    {
        var encoding = EncodingOf(text);
        var count = Split(text).Count;
        var over = Units(text, encoding) - (segments * Room(encoding, alone: segments == 1));
        // A letter of two units that did not fit leaves a gap: what fits by its units may need a segment more.
        return count <= segments ? Math.Min(over, 0) : Math.Max(over, 1);
    }

    /// <summary>The text in the segments that go over the air, in order; none for no text.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var encoding = EncodingOf(text);
        if (Units(text, encoding) <= Room(encoding, alone: true))
            return text.Length == 0 ? [] : [text];

        var room = Room(encoding, alone: false);
        var segments = new List<string>();
        var (start, used) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var (length, units) = Letter(text, at, encoding);
            if (used + units > room)
            {
                segments.Add(text[start..at]);
                (start, used) = (at, 0);
            }

            used += units;
            at += length;
        }

        segments.Add(text[start..]);
        return segments;
    }

    private static SmsEncoding EncodingOf(string text) => text.AsSpan().ContainsAnyExcept(_septets) ? SmsEncoding.Ucs2 : SmsEncoding.Gsm7;

    private static int Units(string text, SmsEncoding encoding)
        => encoding == SmsEncoding.Ucs2 ? text.Length : text.Length + text.Count(_twoSeptets.Contains);

    private static int Room(SmsEncoding encoding, bool alone)
        => (encoding, alone) switch
        {
            (SmsEncoding.Gsm7, true) => 160,
            (SmsEncoding.Gsm7, false) => 153,
            (_, true) => 70,
            (_, false) => 67,
        };

    private static (int Length, int Units) Letter(string text, int at, SmsEncoding encoding)
    {
        if (encoding == SmsEncoding.Gsm7)
            return (1, _twoSeptets.Contains(text[at]) ? 2 : 1);
        var letter = StringInfo.GetNextTextElementLength(text, at);
        if (letter > Room(encoding, alone: false))
            letter = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        return (letter, letter);
    }
}
