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

    /// <summary>What hands it in although its SMS are long.</summary>
    public const string SubmitLong = "submit-long";

    private static readonly (DraftStep Step, string Key)[] Changes =

        [
            (DraftStep.Ky, "broadcast_change_ky"),
            (DraftStep.Ru, "broadcast_change_ru"),
            (DraftStep.File, "broadcast_change_file"),
            (DraftStep.Audience, "broadcast_change_audience"),
            (DraftStep.When, "broadcast_change_when"),
            (DraftStep.Until, "broadcast_change_until"),
        ];

    /// <summary>Shows it.</summary>
    public async Task<DeskAnswer> Show(DeskCall call, Broadcast draft, CancellationToken cancellation)
    {
        var words = call.Words;
        var announcement = sealer.Open(draft.Message, BroadcastJson.Default.Announcement);
        var forecast = await forecaster.Of(draft.Audience, announcement, cancellation);
        var bySms = forecast.Readers.Keys.Any(reader => channels.Of(reader.Channel).Segmented);
        var hindrance = verbs.Hindrance(call.Who, draft, announcement, forecast, call.Now);
        var lines = new[]
        {
            text.Head(draft, words),
            figures.Of(draft, announcement, forecast, words, call.Now),
            hindrance is not null ? words.Say(hindrance) : words.Say(approvals.Needed ? "preview_next_approval" : "preview_next_send"),
        };
        return new DeskAnswer
        {
            // What stands above from an earlier look is not taken for this one.
            Before =
            [
                new Outgoing.Note
                {
                    Address = call.Address,
                    Text = words.Say("preview_head", ("id", draft.Id), ("version", draft.Version)),
                },
                .. views.Of(draft, call.Person.Channel, call.Address, words, bySms),
            ],
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
            Dialogue = AtPreview(draft),
        };
    }

    private static DeskAnswer Sure(DeskCall call, Broadcast draft, Reason dear) => new()
    {
        Text = call.Words.Say(dear),
        Buttons =
        [
            new Button(SubmitLong, call.Words.Say("broadcast_long_yes")), new Button("again", call.Words.Say("broadcast_long_no")),
        ],
        Dialogue = AtPreview(draft),
    };

    private static Dialogue AtPreview(Broadcast draft) => new(
        JsonSerializer.Serialize(new DraftMemory(draft.Id, DraftStep.Preview, First: false), BroadcastJson.Default.DraftMemory),
        TakesWords: false);

    /// <summary>Hands it in: to a second person, or on its way where none is needed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="longIsFine">She said yes to SMS that are longer than they should be.</param>
    /// <param name="cancellation">Our own stop.</param>
    public async Task<DeskAnswer> HandIn(DeskCall call, Broadcast draft, bool longIsFine, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verbs.Submit, call.Who, new DraftVerbs.Handing(draft.Id, longIsFine), cancellation);
        if (ruling is Refusal<(Broadcast, int)> { Why: { Key: DraftVerbs.LongSms } dear })
            return Sure(call, draft, dear);
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
