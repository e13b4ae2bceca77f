using Outreach.Broadcasts.Boards;
using Outreach.Broadcasts.Drafting;
using Outreach.Broadcasts.Readers;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Broadcasts.Desk;

/// <summary>Sends the draft to its sender alone, as readers will get it.</summary>
public sealed class AnnounceTestCommand(StaffActions actions, DraftVerbs verbs, ReaderViews views) : IStaffCommand
{
    /// <inheritdoc/>
    public string Name => BoardActions.TestCommand;

    /// <inheritdoc/>
    public Right Needs => verbs.Test.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Test, call.Who, default, cancellation),
            draft => DeskAnswer.Say(call.Words.Say("broadcast_tested")) with
            {
                Before = views.Of(draft, call.Person.Channel, call.Address, call.Words, withSms: false),
            },
            why => DeskAnswer.Say(call.Words.Say(why)));
}
