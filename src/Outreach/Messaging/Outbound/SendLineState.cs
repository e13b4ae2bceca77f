namespace Outreach.Messaging.Outbound;

internal enum SendLineState
{
    Idle = 0,
    Waiting = 1,
    Ready = 2,
    Sending = 3,
}
