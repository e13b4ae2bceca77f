using System.Text.Json;
using Outreach.Broadcasts.Approval;
using Outreach.Broadcasts.Boards;
using Outreach.Broadcasts.Readers;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Broadcasts.Drafting;

/// <summary>Shows a broadcast exactly as its readers will see it, with who gets it and what it costs; then the way on.</summary>
public sealed class DraftPreview(
    ReaderViews views,
    Forecaster forecaster,
    ForecastText figures,
    BroadcastText text,
    Approvals approvals,
    StaffActions actions,
    DraftVerbs verbs,
    KnownChannels channels,
    ISealer sealer)
{
    /// <summary>What hands it in.</summary>
    public const string Submit = "submit";

    private static readonly (DraftStep Step, string Key)[] Changes =

        [
            (DraftStep.Ky, "broadcast_change_ky"),
            (DraftStep.Ru, "broadcast_change_ru"),
            (DraftStep.File, "broadcast_change_file"),
            (DraftStep.Audience, "broadcast_change_audience"),
            (DraftStep.When, "broadcast_change_when"),
        ];

    /// <summary>Shows it.</summary>
    public async Task<DeskAnswer> Show(DeskCall call, Broadcast draft, CancellationToken cancellation)
    {
        var words = call.Words;
        var announcement = sealer.Open(draft.Message, BroadcastJson.Default.Announcement);
        var forecast = await forecaster.Of(draft.Audience, announcement, cancellation);
        var bySms = forecast.Readers.Keys.Any(reader => channels.Of(reader.Channel).Segmented);
        var hindrance = verbs.Hindrance(call.Who, draft, announcement, forecast);
        var lines = new[]
        {
            text.Head(draft, words),
            figures.Of(draft, announcement, forecast, words),
            hindrance is not null ? words.Say(hindrance) : words.Say(approvals.Needed ? "preview_next_approval" : "preview_next_send"),
        };
        return new DeskAnswer
        {
            Before = views.Of(draft, call.Person.Channel, call.Address, words, bySms),
            Text = string.Join("\n\n", lines),
            Buttons =
            [
                .. hindrance is null
                    ? [new Button(Submit, words.Say(approvals.Needed ? "broadcast_submit" : "broadcast_send"))]
                    : Array.Empty<Button>(),
                .. Changes.Select(change => new Button(change.Step.ToString().ToLowerInvariant(), words.Say(change.Key))),
                new Button("cancel", words.Say("broadcast_later")),
                new Button("drop", words.Say("broadcast_drop")),
            ],
            Dialogue = new Dialogue(
                JsonSerializer.Serialize(new DraftMemory(draft.Id, DraftStep.Preview, First: false), BroadcastJson.Default.DraftMemory),
                TakesWords: false),
        };
    }

    /// <summary>Hands it in: to a second person, or on its way where none is needed.</summary>
    public async Task<DeskAnswer> HandIn(DeskCall call, Broadcast draft, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verbs.Submit, call.Who, draft.Id, cancellation);
        // What hinders it stands in the preview.
        if (ruling is Refusal<(Broadcast, int)> { Why: { } why } && why.Key.StartsWith("preview_", StringComparison.Ordinal))
            return await Show(call, draft, cancellation);
        return DeskAnswer.To(
            call,
            ruling,
            done => DeskAnswer.Say(done.Broadcast.State == BroadcastState.Waiting
                ? call.Words.Say("broadcast_handed_in", ("count", done.Asked))
                : call.Words.Say("broadcast_on_its_way")),
            other => DeskAnswer.Say(call.Words.Say(other)));
    }
}
