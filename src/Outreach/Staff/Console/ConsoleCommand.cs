using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Staff.Console;

/// <summary>Gives a colleague a link into the console.</summary>
public sealed class ConsoleCommand(ConsoleAddress address, StaffActions actions, ConsoleVerbs verbs) : IStaffCommand
{
    /// <inheritdoc/>
    public string Name => "console";

    /// <inheritdoc/>
    public Right Needs => verbs.Link.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (!address.IsOpen)
            return DeskAnswer.Say(call.Words.Say("console_off"));
        return DeskAnswer.To(
            call,
            await actions.Decide(verbs.Link, call.Who, null, cancellation),
            code => DeskAnswer.Say(call.Words.Say(
                address.IsRemote ? "console_link" : "console_link_here",
                ("minutes", (int)ConsoleVerbs.LinkLasts.TotalMinutes),
                ("link", address.LinkOf(code)))));
    }
}
