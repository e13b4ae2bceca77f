using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.LawyerDesk;

/// <summary>A lawyer's bookings of the next seven days.</summary>
public sealed class WeekCommand(LawyerAgenda diary) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "week";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => diary.Needs;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation) => diary.Run(call, days: 7, cancellation);
}
