using Outreach.Messaging.Channels;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Staff.Desk;

/// <summary>
/// What a colleague sends that nobody asked for, once it is known that nobody has it in a talk: a file, such as a table, is for the
/// command that takes such; words under an open card leave the card open, and she is told that a button is to be pressed.
/// </summary>
public sealed class Strays(
    StaffRoll roll,
    IPeopleStore people,
    DeskDrawer drawer,
    StaffActions actions,
    IEnumerable<IStaffCommand> commands,
    SaidButtons said,
    KnownChannels channels,
    TimeProvider time) : IConversationHandler
{
    /// <summary>Asked behind cases and consultations by chat: what is sent there goes there.</summary>
    public const int Place = 800;

    private readonly IReadOnlyList<IStaffCommand> _commands = [.. commands];

    /// <summary>Answers, if it is for the desk.</summary>
    public async Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        if (along.Heard || message.Edit || channels.Of(row.Channel) is not { Buttons: true, Edits: true }
            || message.Content is not (InboundContent.Showed { Edited: false } or InboundContent.Wrote { Forwarded: false }))
            return Handling.NotMine;
        var handling = Handling.NotMine;
        await actions.UntilKept(
            async () =>
            {
                handling = Handling.NotMine;
                if (await people.Find(row.Person, cancellation) is not { } person)
                    return null;
                var (work, who) = (new DeskWork(row, message, person), roll.Actor(person, row.Channel));
                if (who.Member is null)
                    return null;
                var desk = await drawer.Desk(person.Id, cancellation);
                var (answer, command) = message.Content is InboundContent.Wrote wrote
                    ? (Words(work, desk, wrote.Words), Open(desk))
                    : await File(work, who, cancellation);
                if (answer is null || command is null || !who.May(command.Needs))
                    return null;
                handling = Handling.Done;
                var drawn = drawer.Draw(work, desk, answer, command.Name, command.Needs, time.GetUtcNow());
                // What is open is open by this answer: it is written behind what those before wanted.
                return new StaffActions.Attempt(who, answer.Ruling, [.. along.Changes, .. drawn]);
            },
            cancellation);
        return handling;
    }

    private IStaffCommand? Open(DeskState desk) => _commands.FirstOrDefault(command => command.Name == desk.Command);

    private DeskAnswer? Words(DeskWork work, DeskState desk, string words)
        => desk is { Dialogue.TakesWords: false, Buttons.Count: > 0 } && !said.AreForPeople(words)
            ? new DeskAnswer
            {
                Before =
                [
                    new Outgoing.Note { Address = work.Message.Address, Text = Writer(work).Say("staff_press_above") },
                ],
            }
            : null;

    private async Task<(DeskAnswer? Answer, IStaffCommand? Command)> File(DeskWork work, Actor who, CancellationToken cancellation)
    {
        if (work.Message.Content is not InboundContent.Showed showed || DeskUnderstanding.Of(showed) is not { Document: not null } input
            || _commands.FirstOrDefault(one => one.TakesFile(showed.Caption ?? string.Empty)) is not { } command
            || !who.May(command.Needs))
            return (null, null);
        var call = new DeskCall
        {
            Who = who,
            Commands = _commands,
            Address = work.Message.Address,
            Words = Writer(work),
            Input = input with { IsOfMany = work.Message.Album is not null },
            Now = time.GetUtcNow(),
        };
        return (await command.Run(call, cancellation), command);
    }

    private StaffWriter Writer(DeskWork work) => drawer.Writer(work.Person, work.Message.LanguageHint);
}
