namespace Outreach.Web.Simulator;

/// <summary>Both phones of one newcomer, as the page gets them.</summary>
/// <param name="Chat">Drawn like Telegram.</param>
/// <param name="Sms">Drawn like SMS.</param>
internal sealed record PhonesView(PhoneView Chat, PhoneView Sms);
