using Outreach.Staff.Commands;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>A part of what a colleague does with a case in the own chat: its presses, and the words that it asked for.</summary>
internal interface ICaseFace
{
    /// <summary>Answers a press; null when it is another's.</summary>
    /// <param name="call">The call.</param>
    /// <param name="memory">What the colleague is in the middle of.</param>
    /// <param name="press">What was pressed.</param>
    /// <param name="cancellation">Our own stop.</param>
    ValueTask<DeskAnswer?> Press(DeskCall call, CaseMemory? memory, CasePress press, CancellationToken cancellation);

    /// <summary>Takes words that were asked for, or a photo or voice; null when it did not ask.</summary>
    ValueTask<DeskAnswer?> Take(DeskCall call, CaseMemory memory, CancellationToken cancellation)
        => ValueTask.FromResult<DeskAnswer?>(null);
}
