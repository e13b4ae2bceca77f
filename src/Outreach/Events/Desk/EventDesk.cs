using System.Globalization;
using System.Text.Json;
using Outreach.Events.Actions;
using Outreach.Events.Codes;
using Outreach.Events.Sheets;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Events.Desk;

/// <summary>Sheets in a colleague's own chat: hers, those that wait for a second person, and what is done with them.</summary>
public sealed class EventDesk(
    IEventStore kept, StaffActions actions, SheetVerbs verbs, DecisionVerbs decisions, EventNotices notices, SheetDialogue dialogue,
    EventPoster poster)
{
    private const int Most = 8;
    private const string Approve = "approve";
    private const string Back = "back";
    private const string Reject = "reject";

    /// <summary>Answers: the list of sheets, one of them, or the questions of the one that is open.</summary>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var memory = call.Memory is { Length: > 0 } text ? JsonSerializer.Deserialize(text, EventsJson.Default.EventMemory) : null;
        return call.Input switch
        {
            DeskInput.Pressed pressed => await Press(call, memory, pressed.Action, cancellation),
            DeskInput.Wrote wrote when memory is { Deed: { } deed } => await Decide(call, memory, deed, wrote.Words, cancellation),
            DeskInput.Showed when memory is { Deed: { } deed } => AskWord(call, memory, deed, call.Words.Say("broadcast_text_only")),
            DeskInput.Wrote or DeskInput.Showed when memory is not null => await dialogue.Go(call, memory, cancellation),
            DeskInput.Asked asked when Find(asked.Rest) is { } sheet && MaySee(call, sheet) => Card(call, sheet),
            _ => List(call),
        };
    }

    private async Task<DeskAnswer> Press(DeskCall call, EventMemory? memory, string action, CancellationToken cancellation)
    {
        if (action.Split('-') is not [var what, var number, var version])
        {
            return action switch
            {
                "begin" => await dialogue.Begin(call, cancellation),
                "list" => List(call),
                "close" => DeskAnswer.Say(call.Words.Say("staff_closed")),
                _ when memory is { Deed: null } => await dialogue.Go(call, memory, cancellation),
                _ => List(call),
            };
        }

        if (Find(number) is not { } sheet || !MaySee(call, sheet))
            return new DeskAnswer { Toast = call.Words.Say("event_no_draft"), Dialogue = Stays(call) };
        var seen = new EventMemory(sheet.Id, Version: int.TryParse(version, CultureInfo.InvariantCulture, out var one) ? one : 0);
        return what switch
        {
            "go" when IsHers(call, sheet) && sheet.IsOpen => dialogue.Resume(call, sheet),
            "correct" => DeskAnswer.To(
                call,
                await actions.Decide(verbs.Correct, call.Who, sheet.Id, cancellation),
                open => dialogue.Resume(call, open)),
            "poster" when HasPoster(sheet) => Card(call, sheet) with { Before = [await poster.Of(sheet, call, cancellation)] },
            Approve => await Decide(call, seen, Approve, null, cancellation),
            Back or Reject => AskWord(call, seen, what),
            _ => Card(call, sheet),
        };
    }

    private async Task<DeskAnswer> Decide(DeskCall call, EventMemory seen, string deed, string? word, CancellationToken cancellation)
    {
        var verb = deed switch { Back => decisions.SendBack, Reject => decisions.Reject, _ => decisions.Approve };
        return DeskAnswer.To(
            call,
            await actions.Decide(verb, call.Who, new DecisionVerbs.Seen(seen.Id, seen.Version, word), cancellation),
            after => DeskAnswer.Say(call.Words.Say($"event_you_{deed}", ("number", after.Id))),
            why => why.Key == "event_word_how" ? AskWord(call, seen, deed, call.Words.Say(why)) : null);
    }

    private static DeskAnswer AskWord(DeskCall call, EventMemory seen, string deed, string? notice = null) => new()
    {
        Text = (notice is null ? string.Empty : $"⚠ {notice}\n\n") + call.Words.Say($"event_ask_{deed}", ("number", seen.Id)),
        Buttons = [new Button("list", call.Words.Say("event_up"))],
        Dialogue = new Dialogue(JsonSerializer.Serialize(seen with { Deed = deed }, EventsJson.Default.EventMemory), TakesWords: true),
    };

    private DeskAnswer List(DeskCall call)
    {
        var say = call.Words;
        var waiting = kept.Sheets.Where(sheet => sheet.State == SheetState.Submitted && notices.MayDecide(call.Member, sheet))
            .Take(Most).ToList();
        var hers = kept.Sheets.Where(sheet => IsHers(call, sheet)).TakeLast(Most).Reverse().ToList();
        var lines = new List<string> { say.Say("events_title") };
        Add(lines, say.Say("events_waiting"), waiting, say);
        Add(lines, say.Say("events_hers"), hers, say);
        return new DeskAnswer
        {
            Text = string.Join('\n', lines),
            Buttons =
            [
                .. waiting.Concat(hers).Select(sheet => EventTexts.Button("open", sheet, say.Say("event_open", ("number", sheet.Id)))),
                new Button("begin", say.Say("event_begin")),
                new Button("close", say.Say("staff_cancel")),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    private static void Add(List<string> lines, string title, List<EventSheet> sheets, StaffWriter say)
    {
        if (sheets.Count == 0)
            return;
        lines.Add(string.Empty);
        lines.Add(title);
        lines.AddRange(sheets.Select(sheet => EventTexts.Line(sheet, say)));
    }

    private DeskAnswer Card(DeskCall call, EventSheet sheet)
    {
        var say = call.Words;
        var decides = sheet.State == SheetState.Submitted && notices.MayDecide(call.Member, sheet);
        return new DeskAnswer
        {
            Before = decides && sheet.Facts.Photo is { } photo
                ? [new Outgoing.Note { Address = call.Address, Text = say.Say("event_photo", ("number", sheet.Id)), File = photo }]
                : [],
            Text = EventTexts.Card(sheet, say),
            Buttons =
            [
                .. decides
                    ?
                    [
                        EventTexts.Button(Approve, sheet, say.Say("event_approve")),
                        EventTexts.Button(Back, sheet, say.Say("event_back")),
                        EventTexts.Button(Reject, sheet, say.Say("event_reject")),
                    ]
                    : Array.Empty<Button>(),
                .. sheet.IsOpen && IsHers(call, sheet) ? [EventTexts.Button("go", sheet, say.Say("event_go"))] : Array.Empty<Button>(),
                .. sheet.State == SheetState.Approved && notices.IsTheirs(call.Who, sheet.Facts)
                    ? [EventTexts.Button("correct", sheet, say.Say("event_correct"))]
                    : Array.Empty<Button>(),
                .. HasPoster(sheet) ? [EventTexts.Button("poster", sheet, say.Say("event_poster"))] : Array.Empty<Button>(),
                new Button("list", say.Say("event_list")),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    // Who comes by it is counted to a region: that must be known.
    private static bool HasPoster(EventSheet sheet) => sheet.State != SheetState.Rejected && sheet.Facts.Raion is not null;

    private EventSheet? Find(string number)
        => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? kept.Sheets.FirstOrDefault(sheet => sheet.Id == id)
            : null;

    private bool MaySee(DeskCall call, EventSheet sheet)
        => IsHers(call, sheet) || (!sheet.IsOpen && call.Who.May(Right.ApproveEvents) && notices.IsTheirs(call.Who, sheet.Facts));

    private static bool IsHers(DeskCall call, EventSheet sheet) => sheet.Writer == call.Member.Person || sheet.Author == call.Member.Person;

    private static Dialogue? Stays(DeskCall call) => call.Memory is { } memory ? new Dialogue(memory, TakesWords: false) : null;
}
