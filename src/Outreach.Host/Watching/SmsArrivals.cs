namespace Outreach.Host.Watching;

/// <summary>Of the SMS sent yesterday and today: how many arrived, and how many certainly did not.</summary>
internal sealed record SmsArrivals(int Delivered, int Undelivered);
