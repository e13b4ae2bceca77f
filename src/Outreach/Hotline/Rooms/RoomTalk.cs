using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Hotline.Rooms;

/// <summary>
/// What colleagues do in the staff's group. What they write in a topic is a note among them; sending is an act of its own: an answer to a
/// message of ours that begins with <c>&gt;&gt;</c>, or the button under the note. Why something did not go is said to who did it, in
/// private; that it did not stands in the topic.
/// </summary>
public sealed class RoomTalk(
    StaffRoll roll,
    IPeopleStore people,
    StaffActions actions,
    CaseVerbs verbs,
    RoomVerbs own,
    RoomViews views,
    RoomTexts texts,
    CaseTexts cases,
    CaseSpeech speech,
    IHotlineStore kept,
    DeskDrawer drawer,
    OutboxRows rows,
    TimeProvider time) : IConversationHandler
{
    /// <summary>Before the staff's desk: nothing that is done in the group is for anybody else.</summary>
    public const int Place = 50;

    private const string Send = ">>";

    /// <summary>Sent although a locked screen may tell of it.</summary>
    private const string SendSurely = ">>!";

    private const int MostWords = 200;

    /// <inheritdoc/>
    public async Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        if (message.Content is not InboundContent.InRoom said)
            return Handling.NotMine;
        await actions.UntilKept(
            async () =>
            {
                if (await people.Find(row.Person, cancellation) is not { } person)
                    return null;
                var who = roll.Actor(person, row.Channel);
                var (ruling, answer) = await Deal(row, message, said, who, cancellation);
                var outcome = answer.Count > 0 ? Outcome.Answered : Outcome.Noted;
                return new StaffActions.Attempt(who, ruling, [.. answer, .. along.Changes, new InboxChange.Handled(row, outcome)]);
            },
            cancellation);
        return Handling.Done;
    }

    private async Task<(Ruling? Ruling, IReadOnlyList<Change> Answer)> Deal(
        InboxRow row, InboundMessage message, InboundContent.InRoom said, Actor who, CancellationToken cancellation)
    {
        if (!who.May(own.Write.Needs))
            return (actions.Denied<bool>(who, "room"), []);
        if (said.At.Thread is not { } thread || views.CaseOf(thread) is not { } id)
            return (null, []);
        var face = new Face(row, message, drawer.Writer(who.Person!, message.LanguageHint));
        return said.What switch
        {
            InboundContent.Pressed press => await OnPress(face, press, id, who, cancellation),
            InboundContent.Wrote { Words: var words } when said.ToUs && words.StartsWith(SendSurely, StringComparison.Ordinal)
                => await Answer(face, who, new CaseVerbs.Words(id, words[SendSurely.Length..], Sure: true), cancellation),
            InboundContent.Wrote { Words: var words } when said.ToUs && words.StartsWith(Send, StringComparison.Ordinal)
                => await Answer(face, who, new CaseVerbs.Words(id, words[Send.Length..]), cancellation),
            // It looks like an answer to the person and goes nowhere: who wrote it must know.
            InboundContent.Wrote { Words: var words } when words.StartsWith(Send, StringComparison.Ordinal)
                => (null, [Tell(face, face.Say.Say("room_reply_to_send", ("number", id)))]),
            InboundContent.Wrote { Words: var words }
                => (await actions.Decide(own.Write, who, new RoomVerbs.Note(id, words, said.Message), cancellation), []),
            _ => (null, []),
        };
    }

    // That it went is seen in the topic; that it did not is said.
    private async Task<(Ruling?, IReadOnlyList<Change>)> Answer(
        Face face, Actor who, CaseVerbs.Words what, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verbs.Answer, who, what, cancellation);
        if (ruling is not Refusal<Case> { Why: { } why })
            return (ruling, []);
        var told = Tell(face, face.Say.Say("room_not_sent", ("number", what.Case), ("why", face.Say.Say(Here(why)))));
        // Who reads the topic sees that it did not go.
        return (ruling, kept.Mine(who, what.Case) is { } known && what.Text.Trim().Length > 0
            ? [told, new HotlineChange.Said(speech.Unsent(who.Colleague.Person, known, what.Text, time.GetUtcNow()))]
            : [told]);
    }

    private async Task<(Ruling?, IReadOnlyList<Change>)> OnPress(
        Face face, InboundContent.Pressed press, long id, Actor who, CancellationToken cancellation)
    {
        // A button stands in the topic of its own case.
        if (!RoomButtons.TryRead(press.Data, out var action, out var number, out var more) || (action != "send" && number != id))
            return (null, [Toast(face, press, face.Say.Say("staff_old_button"))]);
        return action switch
        {
            "claim" => Said(
                face,
                press,
                await actions.Decide(verbs.Claim, who, id, cancellation),
                taken => face.Say.Say("room_yours", ("number", taken.Id))),
            "back" => Said(
                face,
                press,
                await actions.Decide(verbs.Release, who, id, cancellation),
                _ => face.Say.Say("case_released", ("number", id))),
            "end" => Said(
                face,
                press,
                await actions.Decide(own.Ask, who, new RoomVerbs.Ending(id, Asks: true), cancellation),
                _ => face.Say.Say("case_end_as", ("number", id))),
            "stay" => Said(
                face, press, await actions.Decide(own.Ask, who, new RoomVerbs.Ending(id, Asks: false), cancellation), _ => string.Empty),
            "as" when Enum.TryParse<CaseOutcome>(more, out var outcome) && outcome.IsAsked() => Said(
                face,
                press,
                await actions.Decide(own.Ask, who, new RoomVerbs.Ending(id, Asks: true, outcome), cancellation),
                _ => face.Say.Say("case_about", ("number", id))),
            "about" when views.EndsAs(id) is { } ended && Enum.TryParse<CaseTopic>(more, out var topic) => Said(
                face,
                press,
                await actions.Decide(verbs.Close, who, new CaseVerbs.End(id, ended, topic), cancellation),
                _ => face.Say.Say("case_closed", ("number", id))),
            "as" when Enum.TryParse<CaseOutcome>(more, out var outcome) => Said(
                face,
                press,
                await actions.Decide(verbs.Close, who, new CaseVerbs.End(id, outcome), cancellation),
                _ => face.Say.Say("case_closed", ("number", id))),
            "more" => await More(face, press, id, who, cancellation),
            "send" => await SendNote(face, press, id, number, who, cancellation),
            _ => (null, [Toast(face, press, face.Say.Say("staff_old_button"))]),
        };
    }

    // What needs more than a button (ready answers, photos, handing over, calling words back) is done in one's own chat with the bot.
    private async Task<(Ruling?, IReadOnlyList<Change>)> More(
        Face face, InboundContent.Pressed press, long id, Actor who, CancellationToken cancellation)
    {
        if (kept.Board.Cases.GetValueOrDefault(id) is not { } known || !(known.IsHadBy(who.Person!.Id) || who.May(Right.LeadHotline))
            || await cases.Tell(who.Person.Id, known, "room_more", time.GetUtcNow(), cancellation) is not { } opens)
            return (null, [Toast(face, press, face.Say.Say("case_not_yours"))]);
        return (null, [opens, Toast(face, press, face.Say.Say("room_more_sent"))]);
    }

    // Who wrote the note sends it, once.
    private async Task<(Ruling?, IReadOnlyList<Change>)> SendNote(
        Face face, InboundContent.Pressed press, long id, long note, Actor who, CancellationToken cancellation)
    {
        var said = (await kept.Words(id, MostWords, cancellation)).FirstOrDefault(word => word.Id == note);
        if (said is not { State: WordState.Note } || said.By != who.Person?.Id || texts.Text(said) is not { } words)
        {
            var why = said is { State: WordState.NoteSent } ? "room_sent_before" : "case_not_yours";
            return (null, [Toast(face, press, face.Say.Say(why))]);
        }

        var ruling = await actions.Decide(verbs.Answer, who, new CaseVerbs.Words(id, words), cancellation);
        var (done, answer) = Said(face, press, ruling, _ => "✈");
        return (done, ruling is Decision<Case> ? [.. answer, new HotlineChange.Went(note, WordState.NoteSent)] : answer);
    }

    private (Ruling?, IReadOnlyList<Change>) Said<T>(Face face, InboundContent.Pressed press, Ruling<T> ruling, Func<T, string> done)
        => (ruling, [Toast(face, press, ruling switch
        {
            Decision<T>(var became) => done(became),
            Refusal<T> { Why: { } why } => face.Say.Say(Here(why)),
            _ => string.Empty,
        })]);

    // In the group there is no button that sends words as they are: what can be done there is said.
    private static Reason Here(Reason why) => why.Key == "case_tells" ? why with { Key = "room_tells" } : why;

    private OutboxChange.Queued Toast(Face face, InboundContent.Pressed press, string words)
    {
        var toast = new Outgoing.Toast
        {
            Address = face.Message.Address,
            Answers = new Press(press.Message, press.PressId),
            Text = words,
        };
        return new(rows.Answering(face.Row, toast, Ground.Answer.To(face.Row), time.GetUtcNow()) with { EvenIfStopped = true });
    }

    private OutboxChange.Queued Tell(Face face, string words)
    {
        var note = new Outgoing.Note { Address = face.Message.Address, Text = words };
        return new(rows.Answering(face.Row, note, new Ground.Colleague((int)Right.AnswerPeople), time.GetUtcNow()));
    }

    private sealed record Face(InboxRow Row, InboundMessage Message, StaffWriter Say);
}
