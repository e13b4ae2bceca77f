using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Staff.Team;

/// <summary>Shows staff what they may do.</summary>
public sealed class HelpCommand : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "help";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.BeStaff;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation) => Task.FromResult(DeskAnswer.Say(StaffHelp.Text(call)));
}
