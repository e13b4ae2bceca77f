using System.Text.Json;
using Outreach.Channels;
using Outreach.Safekeeping;
using Outreach.Staff.Desk;

namespace Outreach.Broadcasts;

/// <summary>Shows a broadcast exactly as its readers will see it, with who gets it and what it costs; then the way on.</summary>
public sealed class DraftPreview(ReaderViews views, Forecaster forecaster, ForecastText figures, BroadcastText text, Approvals approvals, KnownChannels channels, ISealer sealer)
{
    /// <summary>What hands it in.</summary>
    public const string Submit = "submit";

    private static readonly (DraftStep Step, string Key)[] Changes =
        [(DraftStep.Ky, "broadcast_change_ky"), (DraftStep.Ru, "broadcast_change_ru"), (DraftStep.File, "broadcast_change_file"), (DraftStep.Audience, "broadcast_change_audience"), (DraftStep.When, "broadcast_change_when")];

    /// <summary>Shows it.</summary>
    public async Task<DeskAnswer> Show(DeskCall call, Broadcast draft, CancellationToken cancellation)
    {
        var words = call.Words;
        var announcement = sealer.Open(draft.Message, BroadcastJson.Default.Announcement);
        var forecast = await forecaster.Of(draft.Audience, announcement, cancellation);
        var bySms = forecast.Readers.Keys.Any(reader => channels.Of(reader.Channel).Segmented);
        var hindrance = Hindrance(call, draft, announcement, forecast);
        var lines = new[]
        {
            text.Head(draft, words),
            figures.Of(draft, announcement, forecast, words),
            hindrance ?? words.Say(approvals.Needed ? "preview_next_approval" : "preview_next_send"),
        };
        return new DeskAnswer
        {
            Before = views.Of(draft, call.Person.Channel, call.Address, words, bySms),
            Text = string.Join("\n\n", lines),
            Buttons =
            [
                .. hindrance is null ? [new Button(Submit, words.Say(approvals.Needed ? "broadcast_submit" : "broadcast_send"))] : Array.Empty<Button>(),
                .. Changes.Select(change => new Button(change.Step.ToString().ToLowerInvariant(), words.Say(change.Key))),
                new Button("cancel", words.Say("broadcast_later")),
                new Button("drop", words.Say("broadcast_drop")),
            ],
            Dialogue = new Dialogue(JsonSerializer.Serialize(new DraftMemory(draft.Id, DraftStep.Preview, First: false), BroadcastJson.Default.DraftMemory), TakesWords: false),
        };
    }

    /// <summary>Hands it in: to a second person, or on its way where none is needed.</summary>
    public async Task<DeskAnswer> HandIn(DeskCall call, Broadcast draft, CancellationToken cancellation)
    {
        var announcement = sealer.Open(draft.Message, BroadcastJson.Default.Announcement);
        var forecast = await forecaster.Of(draft.Audience, announcement, cancellation);
        return Hindrance(call, draft, announcement, forecast) is null ? await approvals.Ask(call, draft, forecast, cancellation) : await Show(call, draft, cancellation);
    }

    // What takes two messages could be sent half twice after a crash: with a file the words are its caption.
    private static string? Hindrance(DeskCall call, Broadcast draft, Announcement announcement, Forecast forecast) => announcement switch
    {
        _ when !Answering.MayWrite(call.Member, draft, call.Words.Regions) => call.Words.Say("preview_not_yours"),
        { Languages.Count: 0 } => call.Words.Say("preview_no_words"),
        { File: not null } when announcement.Languages.Any(language => announcement.In(language)!.Length > MediaFile.LongestCaption) => call.Words.Say("preview_file_long", ("most", MediaFile.LongestCaption)),
        _ when forecast.Total == 0 => call.Words.Say("preview_nobody"),
        _ => null,
    };
}
