using Microsoft.Extensions.Logging;
using Outreach.Channels;
using Outreach.People;
using Outreach.Safekeeping;
using Outreach.Staff.Audit;

namespace Outreach.Staff.Desk;

/// <summary>Answers staff: finds the command, asks the rights, has it answer, commits whole.</summary>
public sealed class StaffDesk(
    StaffRoll roll,
    IPeopleStore people,
    DeskDrawer drawer,
    InvitationDoor invitations,
    Strangers strangers,
    IEnumerable<IStaffCommand> commands,
    KnownChannels channels,
    Outbox outbox,
    TimeProvider time,
    ILogger<StaffDesk> log) : IConversationHandler
{
    /// <summary>Asked first: a command, or an answer to a command's question, is for nobody else.</summary>
    public const int Place = 100;

    private const int Tries = 5;
    private const string Refusal = "refused";
    private const string Unknown = "unknown";

    private readonly Dictionary<string, IStaffCommand> _commands = commands.ToDictionary(command => command.Name, StringComparer.Ordinal);

    /// <summary>Answers a message if it is from staff and for a command, or opens an invitation.</summary>
    public async Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        // Staff work where there are buttons, and boards that change where they stand.
        if (channels.Of(row.Channel) is not { Buttons: true, Edits: true })
            return Handling.NotMine;
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await people.Find(row.Person, cancellation) is not { } person)
                return Handling.NotMine;
            var work = new DeskWork(row, message, person);
            var desk = await drawer.Desk(person.Id, cancellation);
            var (answer, command, also) = await Answer(work, desk, cancellation);
            if (answer is null)
                return Handling.NotMineBut(also);
            var now = time.GetUtcNow();
            var member = roll.Find(person);
            var notes = answer.Acts.Select(act => new AuditChange(new AuditNote(act.Act, act.Object)
            {
                Who = person.Id,
                Role = member?.Role,
                At = now,
                From = row.Channel,
                Details = act.Details,
            }));
            // What she is about to do was allowed to her, and must be when it is done.
            IEnumerable<Precondition> stillStaff = member is not null && !roll.IsOfSettings(person) && answer.Changes.Count > 0 ? [new StaffPrecondition(person.Id, member.Role)] : [];
            var drawn = drawer.Draw(work, desk, answer, command, command is null ? null : _commands[command].Needs, now);
            Change[] changes = [.. drawn, .. answer.Changes, .. notes, .. along.Changes];
            var result = await outbox.TryCommit([.. stillStaff, .. answer.Preconditions], changes, cancellation);
            if (!result.IsRefused)
                return Handling.Done;
            Log.ChangedMeanwhile(log, row.Id, attempt);
        }

        throw new InvalidOperationException($"What staff wanted changed under their hands {Tries} times.");
    }

    private async Task<(DeskAnswer? Answer, string? Command, IReadOnlyList<Change> Also)> Answer(DeskWork work, DeskState desk, CancellationToken cancellation)
    {
        var (content, person) = (work.Message.Content, work.Person);
        var words = drawer.Writer(person, work.Message.LanguageHint);
        if (content is InboundContent.Opened { Code: { } code } && InvitationDoor.IsCode(code))
            return (await invitations.Open(code, person, words, cancellation), null, []);
        if (roll.Find(person) is not { } member)
        {
            // Somebody in the staff group who is not on the staff: she did not write to us, and gets no answer.
            if (content is InboundContent.Pointed)
                return (new DeskAnswer { Acts = strangers.Tried(Refusal, InviteCommand.Word) }, null, []);
            // A button of the desk on a phone that is no (longer a) staff member's: it does nothing, and says so.
            // What stands behind it she may have written herself: only a name that is ours is written down.
            return content is InboundContent.Pressed pressed && DeskUnderstanding.IsDesk(pressed, out _, out var wanted)
                ? (new DeskAnswer { Toast = words.Say("staff_no_access"), Acts = strangers.Tried(Refusal, _commands.ContainsKey(wanted.Command) ? wanted.Command : Unknown) }, null, [])
                : (null, null, []);
        }

        // What she changed answers no question and runs no command; of an album the first picture did, and the next question is not for the others.
        if (work.Message.Edit)
            return (null, null, []);
        if (work.Message.Album is not null && content is InboundContent.Wrote && desk.Command is not null)
            return (new DeskAnswer(), null, []);
        if (DeskUnderstanding.Of(work.Message, desk, out var stale) is not { } call || !_commands.TryGetValue(call.Command, out var command))
            return (null, null, content is InboundContent.Blocked or InboundContent.Unblocked || desk.Command is null ? [] : [drawer.Saved(person.Id, desk with { Command = null, Dialogue = null })]);
        if (!member.Role.May(command.Needs))
            return (Refused(words, member, call.Input, command), null, []);
        if (stale)
            return (new DeskAnswer { Toast = words.Say("staff_old_button"), Dialogue = desk.Dialogue }, desk.Command, []);
        var answer = await command.Run(
            new DeskCall
            {
                Member = member,
                Person = person,
                Address = work.Message.Address,
                Words = words,
                Input = call.Input,
                Memory = desk.Command == command.Name ? desk.Dialogue?.Memory : null,
                Now = time.GetUtcNow(),
            },
            cancellation);
        return (answer, command.Name, []);
    }

    private static DeskAnswer Refused(StaffWriter words, StaffMember member, DeskInput input, IStaffCommand command)
    {
        var text = words.Say("staff_refused", ("role", words.Of(member.Role)));
        var acts = new[] { new DeskAct(Refusal, command.Name) };
        return input is DeskInput.Pressed ? new DeskAnswer { Toast = text, Acts = acts } : new DeskAnswer { Text = text, Acts = acts };
    }
}
