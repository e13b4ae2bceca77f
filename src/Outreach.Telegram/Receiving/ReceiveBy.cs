namespace Outreach.Telegram.Receiving;

/// <summary>How messages come from Telegram.</summary>
internal enum ReceiveBy
{
    /// <summary>We ask for them.</summary>
    Polling = 0,

    /// <summary>Telegram calls us.</summary>
    Webhook = 1,
}
