using System.Text.Json;
using System.Text.RegularExpressions;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Desk;

namespace Outreach.Broadcasts.Drafting;

/// <summary>The questions by which a broadcast is made, one after the other; from the preview each can be asked again.</summary>
public sealed partial class DraftDialogue(
    DraftAudience audience,
    DraftTime when,
    DraftPreview preview,
    KnownChannels channels,
    StaffActions actions,
    DraftVerbs verbs,
    IPublicWords said,
    ISealer sealer)
{
    /// <summary>Letters that are left for what is added.</summary>
    private const int Room = 596;

    // A longer text is one, whatever stands in it.
    private const int MostOfStop = 45;

    // Words of keywords.yaml that announce nothing.
    private static readonly HashSet<string> NoTexts = new(StringComparer.Ordinal)
    {
        "menu", "stop", "stop_ask", "start", "help", "back", "hide", "delete_me",
    };

    private const string Skip = "skip";
    private const string Keep = "keep";
    private const string Cancel = "cancel";
    private const string Drop = "drop";

    // What is too long for one of the channels only, the preview says.
    private int LongestText => channels.All.Max(can => can.LongestText) - Room;

    /// <summary>Opens the draft there is, or begins one.</summary>
    public async Task<DeskAnswer> Begin(DeskCall call, Broadcast? known, CancellationToken cancellation)
    {
        if (known is not null)
            return await Resume(call, known, cancellation);
        var ruling = await actions.Decide(verbs.Begin, call.Who, default, cancellation);
        return DeskAnswer.To(call, ruling, draft => Ask(call, draft, new DraftMemory(draft.Id, DraftStep.Ky, First: true)));
    }

    /// <summary>The next answer.</summary>
    internal async Task<DeskAnswer> Go(DeskCall call, Broadcast draft, DraftMemory memory, CancellationToken cancellation)
    {
        switch (call.Input)
        {
            case DeskInput.Asked:
                return await Resume(call, draft, cancellation);
            case DeskInput.Pressed { Action: Cancel }:
                return DeskAnswer.Say(call.Words.Say("broadcast_kept"));
            case DeskInput.Pressed { Action: Drop }:
                return DeskAnswer.To(
                    call,
                    await actions.Decide(verbs.Drop, call.Who, draft.Id, cancellation),
                    _ => DeskAnswer.Say(call.Words.Say("broadcast_dropped")),
                    why => DeskAnswer.Say(call.Words.Say(why)));
        }

        return memory.Step switch
        {
            DraftStep.Ky or DraftStep.Ru => await Text(call, draft, memory, cancellation),
            DraftStep.File => await File(call, draft, memory, cancellation),
            DraftStep.Audience => await Next(call, draft, memory, audience.Answer(call, draft, memory), cancellation),
            DraftStep.When => await Next(call, draft, memory, when.Answer(call, draft, memory), cancellation),
            DraftStep.Until => await Next(call, draft, memory, when.AnswerUntil(call, draft, memory), cancellation),
            _ => await Preview(call, draft, cancellation),
        };
    }

    // What she was not asked yet she has not chosen: the preview comes after all questions.
    private async Task<DeskAnswer> Resume(DeskCall call, Broadcast draft, CancellationToken cancellation) => draft.Question is { } open
        ? Ask(call, draft, new DraftMemory(draft.Id, open, First: true))
        : await preview.Show(call, draft, cancellation);

    private async Task<DeskAnswer> Preview(DeskCall call, Broadcast draft, CancellationToken cancellation)
    {
        if (call.Input is DeskInput.Pressed pressed && Enum.TryParse<DraftStep>(pressed.Action, ignoreCase: true, out var step)
            && Enum.IsDefined(step) && step != DraftStep.Preview
            && !char.IsDigit(pressed.Action[0]))
            return Ask(call, draft, new DraftMemory(draft.Id, step, First: false));
        return call.Input is DeskInput.Pressed { Action: DraftPreview.Submit or DraftPreview.SubmitLong } hands
            ? await preview.HandIn(call, draft, hands.Action == DraftPreview.SubmitLong, cancellation)
            : await preview.Show(call, draft, cancellation);
    }

    private async Task<DeskAnswer> Text(DeskCall call, Broadcast draft, DraftMemory memory, CancellationToken cancellation)
    {
        var announcement = Open(draft);
        var (language, other) = memory.Step == DraftStep.Ky ? (Language.Ky, announcement.Ru) : (Language.Ru, announcement.Ky);
        switch (call.Input)
        {
            case DeskInput.Pressed { Action: Skip } when memory.Step == DraftStep.Ru && other is null:
                return Ask(call, draft, memory, call.Words.Say("broadcast_one_needed"));
            case DeskInput.Pressed { Action: Skip }:
                return await Next(call, draft, memory, Said(draft, announcement, language, null), cancellation);
            // "Menu" is no announcement.
            case DeskInput.Wrote { Words: var word } when said.Command(word) is { } command && NoTexts.Contains(command):
                return Ask(call, draft, memory, call.Words.Say("broadcast_text_word", ("word", word.Trim())));
            case DeskInput.Wrote { Words: var word } when word.Length <= MostOfStop && CallsOff().IsMatch(word.ToLowerInvariant()):
                return Ask(call, draft, memory, call.Words.Say("broadcast_text_stop", ("word", word.Trim())));
            case DeskInput.Wrote wrote:
                return await Words(call, draft, memory, language, wrote.Words, null, cancellation);
            case DeskInput.Showed { Caption: { } caption } showed:
                return await Words(call, draft, memory, language, caption, showed.File, cancellation);
            default:
                return Ask(call, draft, memory, call.Words.Say("broadcast_text_only"));
        }
    }

    // A poster comes with its words: it is taken with them, and shown, so that she sees which one it is.
    private async Task<DeskAnswer> Words(
        DeskCall call,
        Broadcast draft,
        DraftMemory memory,
        Language language,
        string words,
        MediaFile? file,
        CancellationToken cancellation)
    {
        var (announcement, text) = (Open(draft), SafeText.Clean(words).Trim());
        if (text.Length == 0 || text.Length > LongestText)
            return Ask(
                call,
                draft,
                memory,
                call.Words.Say("broadcast_text_long", ("over", Math.Max(text.Length - LongestText, 0)), ("most", LongestText)));
        var taken = announcement.File ?? file;
        var answer = await Next(call, draft, memory, Said(draft, announcement with { File = taken }, language, text), cancellation);
        return file is null ? answer : Shown(call, answer, taken!);
    }

    private async Task<DeskAnswer> File(
        DeskCall call,
        Broadcast draft,
        DraftMemory memory,
        CancellationToken cancellation) => call.Input switch
        {
            DeskInput.Pressed { Action: Skip } => await Next(
                call, draft, memory, With(draft, Open(draft) with { File = null }), cancellation),
            DeskInput.Pressed { Action: Keep } => await Next(call, draft, memory, draft, cancellation),
            DeskInput.Showed { File: { } file, IsOfMany: var ofMany } => await Next(
                call,
                draft,
                memory,
                With(draft, Open(draft) with { File = file }),
                cancellation) is var answer && ofMany ? Shown(call, answer, file) : answer,
            _ => Ask(call, draft, memory, call.Words.Say("broadcast_file_only")),
        };

    // The preview shows it anyway.
    private static DeskAnswer Shown(DeskCall call, DeskAnswer answer, MediaFile file)
        => answer.Before.Count > 0
            ? answer
            : answer with { Before = [new Outgoing.Note { Address = call.Address, Text = "✔", File = file }] };

    private Broadcast Said(Broadcast draft, Announcement announcement, Language language, string? text)
        => With(draft, language == Language.Ky ? announcement with { Ky = text } : announcement with { Ru = text });

    private Broadcast With(Broadcast draft, Announcement announcement)
        => draft.Edited(known => known with { Message = sealer.Seal(announcement, BroadcastJson.Default.Announcement) })!;

    private Announcement Open(Broadcast draft) => sealer.Open(draft.Message, BroadcastJson.Default.Announcement);

    // A question was answered: the next one the first time, else the preview again.
    private async Task<DeskAnswer> Next(
        DeskCall call,
        Broadcast before,
        DraftMemory memory,
        Broadcast after,
        CancellationToken cancellation)
    {
        var next = memory.First ? memory.Step + 1 : DraftStep.Preview;
        DraftStep? open = next == DraftStep.Preview ? null : next;
        if (memory.First && after.Question != open)
            after = after.Version == before.Version
                ? after.Edited(known => known with { Question = open })!
                : after with { Question = open };
        var answer = next == DraftStep.Preview
            ? await preview.Show(call, after, cancellation)
            : Ask(call, after, memory with { Step = next, Part = null });
        return await Kept(call, before, after, answer, cancellation);
    }

    private async Task<DeskAnswer> Next(
        DeskCall call,
        Broadcast before,
        DraftMemory memory,
        DraftReply reply,
        CancellationToken cancellation)
        => reply.Stays is { } memoryNow
            ? await Kept(call, before, reply.Draft, Ask(call, reply.Draft, memoryNow, reply.Notice), cancellation)
            : await Next(call, before, memory, reply.Draft, cancellation);

    private async Task<DeskAnswer> Kept(DeskCall call, Broadcast before, Broadcast after, DeskAnswer answer, CancellationToken cancellation)
        => before.Version == after.Version
            ? answer
            : DeskAnswer.To(
                call,
                await actions.Decide(verbs.Edit, call.Who, after, cancellation),
                _ => answer,
                why => DeskAnswer.Say(call.Words.Say(why)));

    private DeskAnswer Ask(DeskCall call, Broadcast draft, DraftMemory memory, string? notice = null)
    {
        var (text, buttons) = memory.Step switch
        {
            DraftStep.Audience => audience.Ask(call, draft, memory),
            DraftStep.When => when.Ask(call),
            DraftStep.Until => when.AskUntil(call),
            DraftStep.File => (call.Words.Say("broadcast_ask_file"), [.. Open(draft).File is null
                ? Array.Empty<Button>()
                : [new Button(Keep, call.Words.Say("broadcast_audience_done"))], new Button(Skip, call.Words.Say("broadcast_no_file"))]),
            var step => (call.Words.Say($"broadcast_ask_{step.ToString().ToLowerInvariant()}"), new List<Button>
            {
                new(Skip, call.Words.Say("broadcast_no_words")),
            }),
        };
        return new DeskAnswer
        {
            Text = notice is null ? text : $"{notice}\n\n{text}",
            Buttons = [.. buttons, new Button(Cancel, call.Words
                .Say("broadcast_later")), new Button(Drop, call.Words.Say("broadcast_drop"))],
            Dialogue = new Dialogue(
                JsonSerializer.Serialize(memory, BroadcastJson.Default.DraftMemory),
                TakesWords: memory.Step is not DraftStep.Audience,
                Presses: memory.Step is not (DraftStep.Ky or DraftStep.Ru)),
        };
    }

    [GeneratedRegex(
        @"(?<!\p{L})(?:стоп|отмен|удали|не\s+надо|не\s+отправ|прекрат|токтот|өчүр|керек\s+эмес|жокко|жөнөтпө)",
        RegexOptions.CultureInvariant)]
    private static partial Regex CallsOff();
}
