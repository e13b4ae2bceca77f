using Outreach.Content;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Staff.Team;
using Outreach.Storage;

namespace Outreach.Staff.Desk;

/// <summary>
/// The face of the chat: finds the command that is meant, has it answer, and hands its answer to the pipeline with what was decided.
/// </summary>
public sealed class StaffDesk(
    StaffRoll roll,
    IPeopleStore people,
    DeskDrawer drawer,
    StaffActions actions,
    TeamVerbs team,
    IEnumerable<IStaffCommand> commands,
    SaidButtons said,
    KnownChannels channels,
    TimeProvider time) : IConversationHandler
{
    /// <summary>Asked first: a command, or an answer to a command's question, is for nobody else.</summary>
    public const int Place = 100;

    private const string Unknown = "unknown";

    private readonly Dictionary<string, IStaffCommand> _commands = commands.ToDictionary(command => command.Name, StringComparer.Ordinal);

    /// <summary>Answers a message if it is from staff and for a command, or opens an invitation.</summary>
    public async Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        // Staff work where there are buttons, and boards that change where they stand.
        if (channels.Of(row.Channel) is not { Buttons: true, Edits: true })
            return Handling.NotMine;
        var handling = Handling.NotMine;
        await actions.UntilKept(
            async () =>
            {
                handling = Handling.NotMine;
                if (await people.Find(row.Person, cancellation) is not { } person)
                    return null;
                var (work, who) = (new DeskWork(row, message, person), roll.Actor(person, row.Channel));
                var desk = await drawer.Desk(person.Id, cancellation);
                var (answer, command, also) = await Answer(work, who, desk, cancellation);
                handling = answer is null ? Handling.NotMineBut(also) : Handling.Done;
                if (answer is null)
                    return null;
                var drawn = drawer.Draw(work, desk, answer, command, command is null ? null : _commands[command].Needs, time.GetUtcNow());
                return new StaffActions.Attempt(who, answer.Ruling, [.. drawn, .. along.Changes, .. Heard(work, who)]);
            },
            cancellation);
        return handling;
    }

    // What comes to her by itself is in the language in which she is answered.
    private static IEnumerable<Change> Heard(DeskWork work, Actor who)
    {
        if (who.Member is not null && work.Person.Profile is { Language: null, Heard: null } profile
            && DeskDrawer.OfHint(work.Message.LanguageHint) is { } language)
            yield return new PersonChange.Told(work.Person.Id, profile with { Heard = language });
    }

    private async Task<(DeskAnswer? Answer, string? Command, IReadOnlyList<Change> Also)> Answer(
        DeskWork work, Actor who, DeskState desk, CancellationToken cancellation)
    {
        var (content, person) = (work.Message.Content, work.Person);
        var words = drawer.Writer(person, work.Message.LanguageHint);
        if (content is InboundContent.Opened { Code: { } code } && InvitationCode.Is(code))
            return (await Join(who, code, words, cancellation), null, []);
        if (who.Member is null)
        {
            // Somebody in the staff group who is not on the staff: she did not write to us, and gets no answer.
            if (content is InboundContent.Pointed)
                return (new DeskAnswer { Ruling = actions.Denied<bool>(who, InviteCommand.Word) }, null, []);
            // A button of the desk on a phone that is no (longer a) staff member's: it does nothing, and says so.
            // What stands behind it she may have written herself: only a name that is ours is written down.
            return content is InboundContent.Pressed press && DeskUnderstanding.IsDesk(press, out _, out var wanted)
                ? (Denied(who, _commands.ContainsKey(wanted.Command) ? wanted.Command : Unknown, words, pressed: true), null, [])
                : (null, null, []);
        }

        // What she changed answers no question and runs no command; of an album only the first picture did.
        if (work.Message.Edit)
            return (null, null, []);
        if (work.Message.Album is not null && content is InboundContent.Wrote && desk.Command is not null)
            return (new DeskAnswer(), null, []);
        if ((DeskUnderstanding.Of(work.Message, desk, said, out var stale) ?? Typed(content, who, desk) ?? Meant(content, who)) is not { } call
            || !_commands.TryGetValue(call.Command, out var command))
        {
            if (content is InboundContent.Wrote { Forwarded: false, Words: ['/', ..] typed } && !said.AreForPeople(typed))
                return (Misspelt(typed, who, work, words), null, []);
            // Other words under an open card leave it open: they are for nobody.
            if (content is InboundContent.Wrote { Forwarded: false } stray && desk is { Dialogue.TakesWords: false, Buttons.Count: > 0 }
                && !said.AreForPeople(stray.Words))
                return (Noted(work, words.Say("staff_press_above")), null, []);
            var stays = desk.Command is null || content is InboundContent.Blocked or InboundContent.Unblocked;
            return (null, null, stays ? [] : [drawer.Saved(person.Id, desk with { Command = null, Dialogue = null })]);
        }

        if (!who.May(command.Needs))
            return (Denied(who, command.Name, words, call.Input is DeskInput.Pressed), null, []);
        if (stale)
            return (new DeskAnswer { Toast = words.Say("staff_old_button"), Dialogue = desk.Dialogue }, desk.Command, []);
        var answer = await command.Run(
            new DeskCall
            {
                Who = who,
                Commands = _commands.Values,
                Address = work.Message.Address,
                Words = words,
                Input = call.Input,
                Memory = desk.Command == command.Name ? desk.Dialogue?.Memory : null,
                Now = time.GetUtcNow(),
            },
            cancellation);
        return (answer, command.Name, []);
    }

    // "Yes" answers the question that is open, else the person whose case she has.
    private (string Command, DeskInput Input)? Typed(InboundContent content, Actor who, DeskState desk)
        => content is InboundContent.Wrote wrote && SaidButtons.IsAnswer(wrote.Words)
            ? Said(content, desk) ?? Stray(content, who)
            : Stray(content, who) ?? Said(content, desk);

    // "Стоп, отменить рассылку" is about the broadcast, and no STOP of her own.
    private (string Command, DeskInput Input)? Meant(InboundContent content, Actor who)
        => content is InboundContent.Wrote { Forwarded: false, Words: { } words } && !said.AreForPeople(words)
            && _commands.Values.FirstOrDefault(command => who.May(command.Needs) && command.IsMeantBy(words)) is { } command
                ? (command.Name, new DeskInput.Asked(string.Empty))
                : null;

    // A card that takes no words is answered by what stands on its buttons.
    private static (string Command, DeskInput Input)? Said(InboundContent content, DeskState desk)
        => desk.Dialogue is { TakesWords: false } && content is InboundContent.Wrote { Forwarded: false } wrote
            && SaidButtons.Pressed(wrote.Words, desk) is { } action
                ? (desk.Command!, new DeskInput.Pressed(action, OnBoard: false))
                : null;

    // Who has a case and types without pressing "answer" first writes to that person, not to the program.
    private (string Command, DeskInput Input)? Stray(InboundContent content, Actor who)
    {
        var words = (content as InboundContent.Wrote)?.Words ?? (content as InboundContent.Showed)?.Caption ?? string.Empty;
        DeskInput? input = content switch
        {
            InboundContent.Wrote { Forwarded: false } => new DeskInput.Wrote(words),
            InboundContent.Showed { Forwarded: false } showed => DeskUnderstanding.Of(showed),
            _ => null,
        };
        var taker = input is null
            ? null
            : _commands.Values.FirstOrDefault(command => who.May(command.Needs) && command.TakesStray(who, words));
        return taker is null ? null : (taker.Name, input!);
    }

    private async Task<DeskAnswer> Join(Actor who, string code, StaffWriter words, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(team.Join, who, new OpenedInvitation(code, words.Language), cancellation);
        var told = ruling is Decision<Role>(var role)
            ? words.Say("invitation_taken", ("role", words.Of(role)))
            : words.Say(((Refusal<Role>)ruling).Why!);
        return DeskAnswer.Say(told) with { Ruling = ruling };
    }

    // A command that there is not is no word for people: which one was meant?
    private DeskAnswer Misspelt(string typed, Actor who, DeskWork work, StaffWriter words)
    {
        var word = typed.Split([' ', '\n', '\t'])[0];
        var meant = Nearest.Of(word[1..], _commands.Values.Where(command => who.May(command.Needs)).Select(static command => command.Name));
        var text = meant is null ? words.Say("staff_no_command") : words.Say("staff_no_command_near", ("command", $"/{meant}"));
        return Noted(work, text);
    }

    private static DeskAnswer Noted(DeskWork work, string text)
        => new() { Before = [new Outgoing.Note { Address = work.Message.Address, Text = text }] };

    private DeskAnswer Denied(Actor who, string what, StaffWriter words, bool pressed)
    {
        var denied = actions.Denied<bool>(who, what);
        return DeskAnswer.Refused(words, denied.Why!, pressed) with { Ruling = denied };
    }
}
