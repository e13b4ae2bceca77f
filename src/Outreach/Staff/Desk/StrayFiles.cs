using Outreach.Messaging.Channels;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Staff.Desk;

/// <summary>
/// A file that a colleague sends without having been asked for one, such as a table: for the command that takes such, once it is known
/// that nobody has it in a talk.
/// </summary>
public sealed class StrayFiles(
    StaffRoll roll,
    IPeopleStore people,
    DeskDrawer drawer,
    StaffActions actions,
    IEnumerable<IStaffCommand> commands,
    KnownChannels channels,
    TimeProvider time) : IConversationHandler
{
    /// <summary>Asked behind cases and consultations by chat: what is sent there goes there.</summary>
    public const int Place = 800;

    private readonly IReadOnlyList<IStaffCommand> _commands = [.. commands];

    /// <summary>Has the command answer, if there is one for her.</summary>
    public async Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        if (along.Heard || message.Edit || message.Content is not InboundContent.Showed { Edited: false } showed
            || DeskUnderstanding.Of(showed) is not { Document: not null } input
            || channels.Of(row.Channel) is not { Buttons: true, Edits: true }
            || _commands.FirstOrDefault(command => command.TakesFile(showed.Caption ?? string.Empty)) is not { } command)
            return Handling.NotMine;
        var handling = Handling.NotMine;
        await actions.UntilKept(
            async () =>
            {
                handling = Handling.NotMine;
                if (await people.Find(row.Person, cancellation) is not { } person)
                    return null;
                var (work, who) = (new DeskWork(row, message, person), roll.Actor(person, row.Channel));
                if (who.Member is null || !who.May(command.Needs))
                    return null;
                var answer = await command.Run(Call(work, who, input with { IsOfMany = message.Album is not null }), cancellation);
                handling = Handling.Done;
                var desk = await drawer.Desk(person.Id, cancellation);
                var drawn = drawer.Draw(work, desk, answer, command.Name, command.Needs, time.GetUtcNow());
                // What is open is open by this answer: it is written behind what those before wanted.
                return new StaffActions.Attempt(who, answer.Ruling, [.. along.Changes, .. drawn]);
            },
            cancellation);
        return handling;
    }

    private DeskCall Call(DeskWork work, Actor who, DeskInput input) => new()
    {
        Who = who,
        Commands = _commands,
        Address = work.Message.Address,
        Words = drawer.Writer(work.Person, work.Message.LanguageHint),
        Input = input,
        Now = time.GetUtcNow(),
    };
}
