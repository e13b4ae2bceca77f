using System.Text.Json;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>Screens that several parts of the desk show.</summary>
internal static class CaseScreens
{
    private const string Again = "again:";

    /// <summary>A question with answers to press.</summary>
    public static DeskAnswer Choose(string text, params IEnumerable<Button> buttons) => new()
    {
        Text = text,
        Buttons = [.. buttons],
        Dialogue = new Dialogue(string.Empty, TakesWords: false),
    };

    /// <summary>
    /// A question of one case with answers to press: whoever writes there is asked the same again, and nothing goes to the person.
    /// </summary>
    public static DeskAnswer Question(DeskCall call, CaseMemory? memory, long id, string text, params IEnumerable<Button> buttons)
    {
        var asked = call.Input is DeskInput.Pressed pressed ? Again + pressed.Action : memory?.For;
        return Choose(call.Input is DeskInput.Pressed ? text : $"{call.Words.Say("case_press_first")}\n\n{text}", buttons) with
        {
            Dialogue = Remember(new CaseMemory(id) { For = asked }),
        };
    }

    /// <summary>The press that leads to the question once more; null when no such question was asked.</summary>
    public static CasePress? Asked(CaseMemory memory)
        => memory.For?.StartsWith(Again, StringComparison.Ordinal) == true ? CasePress.Of(memory.For[Again.Length..]) : null;

    /// <summary>What was done, with a way on: to the case, or to the list where that is behind her.</summary>
    public static DeskAnswer Done(DeskCall call, string text, long? stays = null) => Choose(
        text,
        stays is { } id ? CaseTexts.Button("open", id, call.Words.Say("case_back")) : new Button("list", call.Words.Say("case_list")));

    /// <summary>Asks which of several people the words, already written, are for.</summary>
    /// <param name="call">The call.</param>
    /// <param name="before">What she wrote before she was asked, and goes with it.</param>
    /// <param name="mine">Whom it can be for.</param>
    /// <param name="line">Says who that is.</param>
    public static DeskAnswer ToWhom(DeskCall call, CaseMemory? before, IEnumerable<Case> mine, CaseLine line)
    {
        var (said, file) = call.Input is DeskInput.Showed showed
            ? (showed.Caption ?? string.Empty, showed.File)
            : (((DeskInput.Wrote)call.Input).Words, null);
        var words = before?.Draft is { Length: > 0 } earlier ? $"{earlier}\n{said}" : said;
        file ??= before?.File;
        var buttons = mine.Select(known => CaseTexts.Button("to", known.Id, line.Of(known, call.Words, call.Now)))
            .Append(CaseTexts.Button("close", 0, call.Words.Say("case_not_send")));
        return Choose(call.Words.Say("case_to_whom", ("text", (CaseSpeech.Mark(file) + SafeText.Clean(words)).Trim())), buttons) with
        {
            Dialogue = Remember(new CaseMemory(0, words) { File = file }) with { TakesWords = false },
        };
    }

    /// <summary>Asks for words.</summary>
    public static DeskAnswer Ask(DeskCall call, CaseMemory memory, string text) => new()
    {
        Text = text,
        Buttons = [CaseTexts.Button("open", memory.Case, call.Words.Say("case_not_send"))],
        Dialogue = Remember(memory),
    };

    /// <summary>The words as they will go to the person.</summary>
    public static DeskAnswer Preview(DeskCall call, CaseMemory memory, string? warning, int segments = 0) => new()
    {
        Text = (warning is null ? string.Empty : $"⚠ {warning}\n\n")
            + (segments == 0 ? string.Empty : $"{call.Words.Say("case_preview_sms", ("segments", segments))}\n")
            + call.Words.Say(
                "case_preview",
                ("number", memory.Case),
                ("text", (CaseSpeech.Mark(memory.File) + SafeText.Clean(memory.Draft!)).Trim())),
        Buttons =
        [
            CaseTexts.Button("send", memory.Case, call.Words.Say("case_send")),
            CaseTexts.Button("answer", memory.Case, call.Words.Say("case_rewrite")),
            CaseTexts.Button("open", memory.Case, call.Words.Say("case_not_send")),
        ],
        Dialogue = Remember(memory),
    };

    /// <summary>It is over, or another's.</summary>
    public static DeskAnswer Gone(DeskCall call) => call.Input is DeskInput.Pressed
        ? new DeskAnswer { Toast = call.Words.Say("case_gone") }
        : DeskAnswer.Say(call.Words.Say("case_gone"));

    private static Dialogue Remember(CaseMemory memory)
        => new(JsonSerializer.Serialize(memory, HotlineJson.Default.CaseMemory), TakesWords: true);
}
