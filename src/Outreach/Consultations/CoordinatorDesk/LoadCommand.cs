using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>Shows the coordinator what is booked, what is free, who waits and what could not be met, by region.</summary>
public sealed class LoadCommand(Load load) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "load";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.LeadConsultations;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
        => Task.FromResult(DeskAnswer.Say(string.Join("\n\n", load.Of(call.Member, call.Words, call.Now))));
}
