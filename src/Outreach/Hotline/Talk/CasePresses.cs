using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Hotline.Talk;

/// <summary>
/// What a person presses that is about a case: whether it helped, and the menu while a colleague answers, by which the person leaves the
/// talk.
/// </summary>
public sealed class CasePresses(IHotlineStore kept, CaseTexts texts, Outbox outbox, OutboxRows rows, IPeopleStore people)
{
    /// <summary>The command of keywords.yaml, and the code of a button, that lead to the menu.</summary>
    public const string Menu = "menu";

    private const string Stay = "case-stay";

    /// <summary>So long a number that is written is an answer to whether it helped.</summary>
    private static readonly TimeSpan Answerable = TimeSpan.FromDays(1);

    /// <summary>Deals with a press, if it is one of these.</summary>
    public async Task<Handling> TryHandle(
        InboxRow row,
        InboundMessage message,
        InboundContent.Pressed pressed,
        WrittenAlong along,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (!ButtonData.TryParse(pressed.Data, out var button) || await people.Find(row.Person, cancellation) is not { } person)
            return Handling.NotMine;
        var press = new Press(pressed.Message, pressed.PressId);
        if (button.Code == Menu && kept.Board.Of(row.Person) is { State: CaseState.Claimed, Left: false, Hid: false })
        {
            // Under a screen it is asked as if it had been written; under that question, and beside screens, it is meant.
            return button.Serial > 0 && Asks(row, message, person, now) is { } asks
                ? await Answer(row, message, press, [asks], string.Empty, along, now, cancellation)
                : Handling.NotMineBut(new HotlineChange.Departed(row.Person, CaseNews.Left));
        }

        if (button.Code == Stay)
            return await Answer(row, message, press, [], string.Empty, along, now, cancellation);
        if (Judging.Of(button.Code) is not var (id, help))
            return Handling.NotMine;
        // Only the first answer of who was asked counts; a second press changes nothing and says the same.
        var thanks = texts.Say(person, Thanks(help));
        return await Answer(row, message, press, [new HotlineChange.Judged(id, row.Person, help)], thanks, along, now, cancellation);
    }

    /// <summary>Deals with what was written by who was asked whether it helped.</summary>
    /// <returns>
    /// Done = it said so. Else what is to be kept: that nobody is asked any more, where somebody was.
    /// </returns>
    public async Task<(bool Done, IReadOnlyList<HotlineChange> Over)> TryJudge(
        InboxRow row,
        InboundMessage message,
        string words,
        Person person,
        WrittenAlong along,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (!kept.Board.Asked.TryGetValue(row.Person, out var id))
            return (false, []);
        var isNumber = words.Trim().All(char.IsAsciiDigit);
        var judged = message.Content is InboundContent.Wrote { Edited: false, Forwarded: false }
            && person.Standing == ContactStatus.Open
            // Where there are buttons a number chooses from what stands there.
            && !(isNumber && texts.HasButtons(person))
            && await kept.Find(id, cancellation) is { ClosedAt: { } closed } && now - closed < Answerable
                ? texts.Judgement(words)
                : null;
        var change = new HotlineChange.Judged(id, row.Person, judged);
        if (judged is null)
            return (false, [change]);
        var thanks = texts.Say(person, Thanks(judged.Value));
        await outbox.Commit(
            [
                change,
                .. along.Changes,
                new OutboxChange.Queued(rows.Answering(row, new Outgoing.Note { Address = message.Address, Text = thanks }, now)),
                new InboxChange.Handled(row, Outcome.Answered),
            ],
            cancellation);
        return (true, []);
    }

    /// <summary>Asks who wrote "menu" whether to leave the talk with a colleague; null where there are no buttons to ask by.</summary>
    public OutboxChange? Asks(InboxRow row, InboundMessage message, Person person, DateTimeOffset now)
    {
        if (!texts.HasButtons(person))
            return null;
        var note = new Outgoing.Note
        {
            Address = message.Address,
            Text = texts.Say(person, "hotline_leave_asks"),
            Commands = [new Button(Menu, texts.Label(person, "menu")), new Button(Stay, texts.Label(person, "hotline_stay"))],
        };
        return new OutboxChange.Queued(rows.Answering(row, note, now));
    }

    private static string Thanks(CaseHelp help) => help == CaseHelp.No ? "hotline_judged_no" : "hotline_judged";

    private async Task<Handling> Answer(
        InboxRow row,
        InboundMessage message,
        Press press,
        IReadOnlyList<Change> changes,
        string word,
        WrittenAlong along,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var toast = new Outgoing.Toast { Address = message.Address, Answers = press, Text = word };
        await outbox.Commit(
            [
                .. changes,
                .. along.Changes,
                new OutboxChange.Queued(rows.Answering(row, toast, now)),
                new InboxChange.Handled(row, Outcome.Answered),
            ],
            cancellation);
        return Handling.Done;
    }
}
