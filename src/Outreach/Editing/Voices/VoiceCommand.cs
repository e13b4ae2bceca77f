using System.Globalization;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Editing.Voices;

/// <summary>Reads the screens aloud: text by text, by voice notes; and listens to what others spoke.</summary>
public sealed class VoiceCommand(VoiceCatalogue catalogue, VoiceVerbs verbs, StaffActions actions, KnownChannels channels) : IStaffCommand
{
    private const string Board = "board";
    private const string Texts = "of";
    private const string Text = "text";
    private const string Keep = "keep";
    private const string Hear = "hear";
    private const string Yes = "yes";
    private const string No = "no";
    private const string Close = "close";

    /// <inheritdoc/>
    public string Name => "voice";

    /// <inheritdoc/>
    public Right Needs => Right.TendContent;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (!channels.Of(call.Person.Channel).Speaks)
            return DeskAnswer.Say(call.Words.Say("voice_no_channel"));
        var memory = VoiceMemory.Read(call.Memory);
        return call.Input switch
        {
            DeskInput.Showed { Media: MediaKind.Voice, File: { } voice } when memory is not null => Heard(call, memory.File, voice),
            DeskInput.Showed or DeskInput.Wrote when memory is not null && catalogue.Find(memory.File) is { } text
                => Ask(call, text, call.Words.Say("voice_by_voice")),
            DeskInput.Pressed { Action: var action } => await Pressed(call, memory, action.Split('.'), cancellation),
            _ => All(call),
        };
    }

    private async Task<DeskAnswer> Pressed(DeskCall call, VoiceMemory? memory, string[] pressed, CancellationToken cancellation)
        => pressed switch
        {
            [Close] => DeskAnswer.Say(call.Words.Say("staff_closed")),
            [Texts, var language] when Enum.TryParse<Language>(language, out var known) => Flows(call, known),
            [Text, var language, var flow, var place] when Enum.TryParse<Language>(language, out var known)
                && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) => From(call, flow, known, at),
            [Keep] when memory is { Voice: { } voice } => await Kept(call, memory.File, voice, cancellation),
            [Hear, var place] when int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) => Listen(call, at),
            [Yes, var place] when memory is not null => await Judged(call, verbs.Approve, memory.File, place, cancellation),
            [No, var place] when memory is not null => await Judged(call, verbs.Reject, memory.File, place, cancellation),
            _ => All(call),
        };

    private DeskAnswer All(DeskCall call)
    {
        var say = call.Words;
        var lines = new List<string> { say.Say("voice_title") };
        foreach (var language in Enum.GetValues<Language>())
        {
            var all = catalogue.All(language);
            lines.Add(say.Say("voice_of", ("language", NameOf(language)), ("count", all.Count(catalogue.IsHeard)), ("all", all.Count)));
        }

        var (stale, waiting) = (catalogue.Stale, catalogue.Waiting);
        if (stale > 0)
            lines.Add(say.Say("voice_stale", ("count", stale)));
        if (waiting.Count > 0)
            lines.Add(say.Say("voice_waiting", ("count", waiting.Count), ("yours", waiting.Count(one => IsOwn(call, one)))));
        var others = waiting.Count(one => !IsOwn(call, one));
        return Screen(
            string.Join('\n', lines),
            [
                .. others > 0 ? [new Button($"{Hear}.0", say.Say("voice_hear", ("count", others)))] : Array.Empty<Button>(),
                .. Enum.GetValues<Language>().Select(language => new Button($"{Texts}.{language}", $"🎙 {NameOf(language)}")),
                new Button(Close, say.Say("staff_cancel")),
            ]);
    }

    private DeskAnswer Flows(DeskCall call, Language language) => Screen(
        call.Words.Say("voice_ask_flow", ("language", NameOf(language))),
        [
            .. catalogue.Flows.Select(flow => (Flow: flow, Texts: catalogue.Of(flow, language))).Where(static one => one.Texts.Count > 0)
                .Select(one => new Button(
                    $"{Text}.{language}.{one.Flow.Id}.{First(one.Texts)}",
                    $"{one.Flow.Title.In(call.Words.Language)} · {one.Texts.Count(catalogue.IsHeard)}/{one.Texts.Count}")),
            new Button(Board, call.Words.Say("card_back")),
        ]);

    // The first that nobody hears yet; the very first where all are heard.
    private int First(IReadOnlyList<SpokenText> texts)
    {
        var waiting = catalogue.Waiting.Select(static one => one.Of).ToHashSet(StringComparer.Ordinal);
        return texts.Index().Where(one => !catalogue.IsHeard(one.Item) && !waiting.Contains(one.Item.File))
            .Select(static one => one.Index).FirstOrDefault();
    }

    private DeskAnswer From(DeskCall call, string flow, Language language, int at)
        => catalogue.Of(flow, language) is { Count: > 0 } texts && at < texts.Count
            ? Ask(call, texts[at], call.Words.Say("voice_read"))
            : Flows(call, language);

    private DeskAnswer Ask(DeskCall call, SpokenText text, string how)
    {
        var (texts, at) = Place(text);
        var isWaiting = catalogue.Waiting.Any(one => one.Of == text.File);
        var state = isWaiting ? "voice_is_waiting" : catalogue.IsHeard(text) ? "voice_is_heard" : null;
        return Screen(
            string.Join("\n\n", new[] { Head(call, text, at, texts.Count), text.Words, state is null ? null : call.Words.Say(state), how }
                .OfType<string>()),
            [
                .. at + 1 < texts.Count
                    ? [new Button($"{Text}.{text.Language}.{text.Flow}.{at + 1}", call.Words.Say("voice_skip"))]
                    : Array.Empty<Button>(),
                new Button($"{Texts}.{text.Language}", call.Words.Say("card_back")),
            ],
            new VoiceMemory(text.File));
    }

    private DeskAnswer Heard(DeskCall call, string file, MediaFile voice)
    {
        if (catalogue.Find(file) is not { } text)
            return DeskAnswer.Say(call.Words.Say("voice_changed"));
        var (texts, at) = Place(text);
        return Screen(
            $"{Head(call, text, at, texts.Count)}\n\n{text.Words}\n\n{call.Words.Say("voice_listen")}",
            [new Button(Keep, call.Words.Say("voice_keep")), new Button($"{Texts}.{text.Language}", call.Words.Say("card_back"))],
            new VoiceMemory(file, voice)) with
        {
            Before = [new Outgoing.Note { Address = call.Address, Text = string.Empty, File = voice }],
        };
    }

    private async Task<DeskAnswer> Kept(DeskCall call, string file, MediaFile voice, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Record, call.Who, new VoiceVerbs.Speaking(file, voice), cancellation),
            text =>
            {
                var (texts, at) = Place(text);
                return at + 1 < texts.Count
                    ? Ask(call, texts[at + 1], call.Words.Say("voice_kept_next"))
                    : Screen(call.Words.Say("voice_kept_all"), [new Button($"{Texts}.{text.Language}", call.Words.Say("card_back"))]);
            });

    private DeskAnswer Listen(DeskCall call, int at)
    {
        var others = Others(call);
        if (at >= others.Count || catalogue.Find(others[at].Of) is not { } text)
            return All(call);
        var (texts, place) = Place(text);
        return Screen(
            $"{Head(call, text, place, texts.Count)}\n\n{text.Words}\n\n{call.Words.Say("voice_judge")}",
            [
                new Button($"{Yes}.{at}", call.Words.Say("voice_yes")),
                new Button($"{No}.{at}", call.Words.Say("voice_no")),
                .. at + 1 < others.Count ? [new Button($"{Hear}.{at + 1}", call.Words.Say("voice_skip"))] : Array.Empty<Button>(),
                new Button(Board, call.Words.Say("card_back")),
            ],
            new VoiceMemory(others[at].File)) with
        {
            Spoken = others[at].File,
        };
    }

    // The one that was judged is gone from the list: the next one stands in its place.
    private async Task<DeskAnswer> Judged(
        DeskCall call, StaffVerb<string, SpokenText> verb, string file, string place, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verb, call.Who, file, cancellation),
            _ => Listen(call, int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0));

    private IReadOnlyList<ProposedRecording> Others(DeskCall call) => [.. catalogue.Waiting.Where(one => !IsOwn(call, one))];

    private static bool IsOwn(DeskCall call, ProposedRecording one) => one.By == call.Person.Id.Value;

    private (IReadOnlyList<SpokenText> Texts, int At) Place(SpokenText text)
    {
        var texts = catalogue.Of(text.Flow, text.Language);
        return (texts, texts.Index().First(one => one.Item.File == text.File).Index);
    }

    private string Head(DeskCall call, SpokenText text, int at, int of)
        => $"🎙 {catalogue.Title(text, call.Words.Language)} · {NameOf(text.Language)} · {at + 1}/{of}";

    private static string NameOf(Language language) => language == Language.Ru ? "Русский" : "Кыргызча";

    private static DeskAnswer Screen(string text, IReadOnlyList<Button> buttons, VoiceMemory? memory = null) => new()
    {
        Text = text,
        Buttons = buttons,
        Dialogue = new Dialogue(memory?.ToString() ?? string.Empty, TakesWords: memory is not null, Presses: true),
    };
}
