using Outreach.Flows.Definitions;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Events.Cards;

/// <summary>Sends a card to print: of a lesson or a check, in one of two languages, one on a small paper or four on a large one.</summary>
public sealed class CardCommand(CardMaker cards, IEnumerable<ICardPrinter> printers, IEnumerable<IChannel> channels) : IStaffCommand
{
    private const string Of = "of";
    private const string All = "all";
    private const string Close = "close";

    /// <inheritdoc/>
    public string Name => "card";

    /// <inheritdoc/>
    public Right Needs => Right.WriteEvents;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        // Each button says all that was chosen so far: a screen needs no memory, and one that is older still works.
        var chosen = call.Input is DeskInput.Pressed { Action: var action } ? action.Split('.') : [];
        return chosen switch
        {
            [Close] => DeskAnswer.Say(call.Words.Say("staff_closed")),
            [Of, var group] => AskLesson(call, group),
            [var id] when cards.Find(id) is { } flow => AskLanguage(call, flow),
            [var id, var language] when cards.Find(id) is { } flow && Enum.TryParse<Language>(language, out var known)
                => AskPaper(call, flow, known),
            [var id, var language, var paper] when cards.Find(id) is { } flow && Enum.TryParse<Language>(language, out var known)
                && Enum.TryParse<CardPaper>(paper, out var sheet) => await Printed(call, flow, known, sheet, cancellation),
            _ => AskGroup(call),
        };
    }

    private DeskAnswer AskGroup(DeskCall call) => Ask(
        call.Words.Say("card_ask"),
        [
            .. cards.Groups.Select(group => new Button($"{Of}.{group.Id}", group.Label.In(call.Words.Language))),
            .. cards.Checks.Select(check => new Button(check.Id, call.Words.Say("card_check", ("title", Title(check, call))))),
            new Button(Close, call.Words.Say("staff_cancel")),
        ]);

    private DeskAnswer AskLesson(DeskCall call, string id)
    {
        var group = cards.Groups.FirstOrDefault(group => group.Id == id);
        return group.Lessons is null
            ? AskGroup(call)
            : Ask(
                call.Words.Say("card_ask_lesson"),
                [
                    .. group.Lessons.Select(lesson => new Button(lesson.Id, Title(lesson, call))),
                    new Button(All, call.Words.Say("card_back")),
                ]);
    }

    private static DeskAnswer AskLanguage(DeskCall call, Flow flow) => Ask(
        call.Words.Say("card_ask_language", ("title", Title(flow, call))),
        [new Button($"{flow.Id}.{Language.Ky}", "Кыргызча"), new Button($"{flow.Id}.{Language.Ru}", "Русский")]);

    private static DeskAnswer AskPaper(DeskCall call, Flow flow, Language language) => Ask(
        call.Words.Say("card_ask_paper", ("title", flow.Title.In(language))),
        [.. Enum.GetValues<CardPaper>().Select(paper => new Button($"{flow.Id}.{language}.{paper}", PaperOf(paper, call.Words)))]);

    private async Task<DeskAnswer> Printed(DeskCall call, Flow flow, Language language, CardPaper paper, CancellationToken cancellation)
    {
        var channel = channels.First(channel => channel.Kind == call.Person.Channel);
        // A card without its code is waste paper.
        if (await channel.Link(CardMaker.CodeOf(flow), cancellation) is not { } link)
            return DeskAnswer.Say(call.Words.Say("card_no_link"));
        var printer = printers.First();
        var name = $"{CardMaker.CodeOf(flow)}-{language}-{paper}{printer.Ending}".ToLowerInvariant();
        return DeskAnswer.Say(call.Words.Say("card_sent")) with
        {
            Before =
            [
                new Outgoing.Note
                {
                    Address = call.Address,
                    Text = call.Words.Say(
                        "card_note", ("title", flow.Title.In(language)), ("paper", PaperOf(paper, call.Words)), ("link", link)),
                    Made = new MadeFile(name, string.Empty) { Bytes = printer.Print(cards.Of(flow, language, link), paper) },
                },
            ],
        };
    }

    private static DeskAnswer Ask(string text, IReadOnlyList<Button> buttons)
        => new() { Text = text, Buttons = buttons, Dialogue = new Dialogue(string.Empty, TakesWords: false) };

    private static string PaperOf(CardPaper paper, StaffWriter words) => words.Say($"card_on_{paper.ToString().ToLowerInvariant()}");

    private static string Title(Flow flow, DeskCall call) => flow.Title.In(call.Words.Language);
}
