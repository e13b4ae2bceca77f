using System.Text.Json;
using Outreach.Events.Actions;
using Outreach.Events.Sheets;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Events.Desk;

/// <summary>Leads through a sheet, one question a screen; from the whole sheet each can be asked again.</summary>
public sealed class SheetDialogue(IEventStore kept, StaffActions actions, SheetVerbs verbs, SheetQuestions questions)
{
    private const string Up = "up";
    private const string Keep = "keep";
    private const string Later = "later";
    private const string Drop = "drop";
    private const string Submit = "submit";
    private const string Sure = "sure";
    private const string Change = "change";
    private const string To = "to_";

    /// <summary>Opens the sheet that she has open, or begins one.</summary>
    public async Task<DeskAnswer> Begin(DeskCall call, CancellationToken cancellation)
    {
        if (kept.Sheets.LastOrDefault(sheet => sheet.IsOpen && sheet.Writer == call.Member.Person) is { } known)
            return Resume(call, known);
        var ruling = await actions.Decide(verbs.Begin, call.Who, default, cancellation);
        return DeskAnswer.To(call, ruling, sheet => Ask(call, sheet, new EventMemory(sheet.Id, SheetStep.Day, First: true)));
    }

    /// <summary>Goes on with a sheet of hers.</summary>
    public DeskAnswer Resume(DeskCall call, EventSheet sheet) => sheet.Question is { } open
        ? Ask(call, sheet, new EventMemory(sheet.Id, open, First: true))
        : Review(call, sheet);

    /// <summary>The next answer.</summary>
    internal async Task<DeskAnswer> Go(DeskCall call, EventMemory memory, CancellationToken cancellation)
    {
        if (kept.Sheets.FirstOrDefault(one => one.Id == memory.Id && one.IsOpen && one.Writer == call.Member.Person) is not { } sheet)
            return DeskAnswer.Say(call.Words.Say("event_no_draft"));
        return call.Input switch
        {
            DeskInput.Asked => Resume(call, sheet),
            DeskInput.Pressed { Action: Later } => DeskAnswer.Say(call.Words.Say("event_kept", ("number", sheet.Id))),
            DeskInput.Pressed { Action: Drop } => DeskAnswer.To(
                call,
                await actions.Decide(verbs.Drop, call.Who, sheet.Id, cancellation),
                gone => DeskAnswer.Say(call.Words.Say("event_dropped", ("number", gone.Id)))),
            DeskInput.Pressed { Action: Up } => Back(call, sheet, memory),
            _ when memory.Step == SheetStep.Review => await Whole(call, sheet, memory, cancellation),
            DeskInput.Pressed { Action: Keep } => await Next(call, sheet, memory, sheet.Facts, cancellation),
            _ => await Answer(call, sheet, memory, cancellation),
        };
    }

    private DeskAnswer Back(DeskCall call, EventSheet sheet, EventMemory memory) => memory switch
    {
        { Step: SheetStep.Raion, Part: not null } => Ask(call, sheet, memory with { Part = null }),
        { First: true, Step: > SheetStep.Day } => Ask(call, sheet, memory with { Step = memory.Step - 1, Part = null }),
        _ => Review(call, sheet),
    };

    private async Task<DeskAnswer> Answer(DeskCall call, EventSheet sheet, EventMemory memory, CancellationToken cancellation)
    {
        var reply = questions.Answer(call, sheet.Facts, memory);
        return reply.Stays is { } stays
            ? Ask(call, sheet, stays, reply.Notice)
            : await Next(call, sheet, memory, reply.Facts, cancellation);
    }

    private async Task<DeskAnswer> Next(
        DeskCall call, EventSheet sheet, EventMemory memory, EventFacts facts, CancellationToken cancellation)
    {
        var next = memory.First ? memory.Step + 1 : SheetStep.Review;
        SheetStep? open = next == SheetStep.Review ? null : next;
        var edited = sheet.Edited(facts, memory.First ? open : sheet.Question)!;
        return DeskAnswer.To(
            call,
            await actions.Decide(verbs.Edit, call.Who, edited, cancellation),
            after => next == SheetStep.Review ? Review(call, after) : Ask(call, after, memory with { Step = next, Part = null }));
    }

    private async Task<DeskAnswer> Whole(DeskCall call, EventSheet sheet, EventMemory memory, CancellationToken cancellation)
    {
        switch (call.Input)
        {
            case DeskInput.Pressed { Action: Change }:
                return Changes(call, sheet);
            case DeskInput.Pressed { Action: Submit or Sure } pressed:
                return await HandIn(call, sheet, pressed.Action == Sure, cancellation);
            case DeskInput.Pressed { Action: var action } when action.StartsWith(To, StringComparison.Ordinal)
                && EventTexts.Questions.Any(step => To + step == action):
                return Ask(call, sheet, memory with { Step = Enum.Parse<SheetStep>(action[To.Length..]), First = false, Part = null });
            default:
                return Review(call, sheet);
        }
    }

    private async Task<DeskAnswer> HandIn(DeskCall call, EventSheet sheet, bool sure, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verbs.Submit, call.Who, new SheetVerbs.Handing(sheet.Id, sure), cancellation);
        return DeskAnswer.To(
            call,
            ruling,
            done => DeskAnswer.Say(call.Words.Say("event_handed_in", ("number", sheet.Id), ("count", done.Asked))),
            why => why.Key == "event_twice" ? Twice(call, sheet, why) : Review(call, sheet));
    }

    private static DeskAnswer Twice(DeskCall call, EventSheet sheet, Reason why) => new()
    {
        Text = call.Words.Say(why),
        Buttons = [new Button(Sure, call.Words.Say("event_another")), new Button(Up, call.Words.Say("event_up"))],
        Dialogue = Remember(new EventMemory(sheet.Id), takesWords: false),
    };

    private DeskAnswer Review(DeskCall call, EventSheet sheet)
    {
        var say = call.Words;
        var wrong = verbs.Hindrances(call.Who, sheet.Facts);
        return new DeskAnswer
        {
            Text = string.Join("\n\n", [
                EventTexts.Card(sheet, say),
                wrong.Count == 0 ? say.Say("event_ready") : string.Join('\n', wrong.Select(one => $"⚠ {say.Say(one.Why)}"))]),
            Buttons =
            [
                .. wrong.Count == 0 ? [new Button(Submit, say.Say("event_submit"))] : Array.Empty<Button>(),
                new Button(Change, say.Say("event_change")),
                .. Ways(call),
            ],
            Dialogue = Remember(new EventMemory(sheet.Id), takesWords: false),
        };
    }

    private static DeskAnswer Changes(DeskCall call, EventSheet sheet) => new()
    {
        Text = call.Words.Say("event_change_what", ("number", sheet.Id)),
        Buttons =
        [
            .. EventTexts.Questions.Select(step => new Button(To + step, call.Words.Say(SheetRules.NameOf(step)))),
            new Button(Up, call.Words.Say("event_up")),
        ],
        Dialogue = Remember(new EventMemory(sheet.Id), takesWords: false),
    };

    private static DeskAnswer Ask(DeskCall call, EventSheet sheet, EventMemory memory, string? notice = null)
    {
        var say = call.Words;
        var (text, buttons) = SheetQuestions.Ask(call, memory);
        var known = EventTexts.Value(memory.Step, sheet.Facts, say);
        var was = SheetRules.IsAnswered(memory.Step, sheet.Facts) && (memory.Step < sheet.Question || sheet.Question is null);
        var head = say.Say("event_step", ("number", sheet.Id), ("step", (int)memory.Step + 1), ("of", (int)SheetStep.Review));
        return new DeskAnswer
        {
            Text = $"{head}\n{(notice is null ? string.Empty : $"⚠ {notice}\n\n")}{text}",
            Buttons =
            [
                .. was ? [new Button(Keep, say.Say("event_keep", ("value", known)))] : Array.Empty<Button>(),
                .. buttons,
                .. memory is { First: true, Step: SheetStep.Day } ? [] : (Button[])[new Button(Up, say.Say("event_up"))],
                .. Ways(call),
            ],
            Dialogue = Remember(memory, takesWords: true),
        };
    }

    private static IEnumerable<Button> Ways(DeskCall call)
        => [new Button(Later, call.Words.Say("event_later")), new Button(Drop, call.Words.Say("event_drop"))];

    private static Dialogue Remember(EventMemory memory, bool takesWords)
        => new(JsonSerializer.Serialize(memory, EventsJson.Default.EventMemory), takesWords, Presses: takesWords);
}
