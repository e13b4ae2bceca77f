namespace Outreach.Messaging.Outbound;

/// <summary>
/// Lets go what answers somebody, and what takes something off a screen: of those nothing more is asked than whether the person stopped.
/// </summary>
internal sealed class AnswerGate : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.Answer or Ground.TakenBack;

    public ValueTask<bool> May(OutboxRow row, CancellationToken cancellation) => ValueTask.FromResult(true);
}
