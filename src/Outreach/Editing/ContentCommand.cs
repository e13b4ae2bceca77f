using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Editing;

/// <summary>Shows an editor whether her edit is in force, what is wrong with it, and what no native speaker has read yet.</summary>
public sealed class ContentCommand(ContentState state) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "content";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.TendContent;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation) => Task.FromResult(DeskAnswer.Say(state.All(call.Words)));
}
