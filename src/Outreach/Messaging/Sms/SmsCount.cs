namespace Outreach.Messaging.Sms;

/// <summary>What a text costs as SMS.</summary>
/// <param name="Encoding">The cheapest encoding that holds every letter.</param>
/// <param name="Units">Septets or 16-bit units of the text itself.</param>
/// <param name="Segments">How many messages are paid; none for no text.</param>
/// <param name="Capacity">How many units that many segments hold.</param>
public sealed record SmsCount(SmsEncoding Encoding, int Units, int Segments, int Capacity);
