namespace Outreach.Messaging.Outbound;

/// <summary>What a pump hears: a message that is to go out, what became of one that was on its way, or only that time passed.</summary>
internal readonly record struct PumpNews(OutboxRow? Row, SendOutcome? Outcome = null, bool Aside = false)
{
    public static PumpNews TimePassed => default;
}
