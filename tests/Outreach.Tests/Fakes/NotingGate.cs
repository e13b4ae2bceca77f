using Outreach.Messaging.Outbound;

namespace Outreach.Tests.Fakes;

/// <summary>Stands for the gate of the broadcasts: lets all go until it is told otherwise.</summary>
internal sealed class NotingGate : ISendGate
{
    public bool Allows { get; set; } = true;

    public bool Breaks { get; set; }

    /// <summary>What happens while it is asked; once.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public bool AnswersFor(Ground ground) => ground is Ground.Broadcast;

    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
    {
        await Task.Yield();
        var allows = Allows;
        if (Meanwhile is { } happens)
        {
            Meanwhile = null;
            await happens();
        }

        return Breaks ? throw new InvalidOperationException("A defect of the gate.") : allows;
    }
}
