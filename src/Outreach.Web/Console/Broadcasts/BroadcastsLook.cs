using Outreach.Broadcasts;
using Outreach.Broadcasts.Approval;
using Outreach.Broadcasts.Boards;
using Outreach.Broadcasts.Readers;
using Outreach.Consultations.Actions;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Web.Console.Broadcasts;

/// <summary>Sees broadcasts. What can be done is asked of the verbs themselves.</summary>
internal sealed class BroadcastsLook(
    IBroadcastStore kept,
    BroadcastText text,
    ForecastText figures,
    Forecaster forecaster,
    BroadcastVerbs verbs,
    Answering answering,
    StaffActions actions)
{
    private const int Most = 50;

    public async Task<BroadcastsModel> List(Visitor visitor, CancellationToken cancellation)
    {
        var rows = new List<BroadcastsModel.Row>();
        foreach (var one in Shown.TakeLast(Most).Reverse())
        {
            var progress = kept.Progress(one.Id);
            rows.Add(new BroadcastsModel.Row(
                one.Id,
                text.Head(one, visitor.Say),
                progress.Eligible == 0 ? [] : [.. BroadcastText.Figures(progress, visitor.Say)],
                await actions.Can(verbs.Approve, visitor.Who, Seen(one), cancellation)));
        }

        return new BroadcastsModel(rows);
    }

    /// <summary>One; null where there is none of this number.</summary>
    public async Task<BroadcastModel?> Of(Visitor visitor, long id, CancellationToken cancellation)
    {
        if (Shown.FirstOrDefault(known => known.Id == id) is not { } one)
            return null;
        var say = visitor.Say;
        return new BroadcastModel
        {
            Id = id,
            Version = one.Version,
            Board = string.Join("\n\n", new[]
            {
                text.Of(one, kept.Progress(id), say, visitor.Now),
                // Who decides sees whom it reaches, as in the chat.
                await actions.Can(verbs.Approve, visitor.Who, Seen(one), cancellation)
                    ? figures.Of(
                        one, text.Message(one), await forecaster.Of(one.Audience, text.Message(one), cancellation), say, visitor.Now)
                    : null,
            }.OfType<string>()),
            For = text.For(one.Audience, say),
            When = text.When(one.At, say),
            Texts = await answering.MayWatch(visitor.Who.Colleague.Person, one, cancellation) ? Texts(one, say) : [],
            Deeds = await Deeds(visitor, one, cancellation),
        };
    }

    // A draft is its sender's own.
    private IEnumerable<Broadcast> Shown => kept.Broadcasts.Where(static one => one.State != BroadcastState.Draft);

    private List<(string Language, string Name, string Text)> Texts(Broadcast one, StaffWriter say)
    {
        var message = text.Message(one);
        return
        [
            .. message.Languages.Select(language => (
                language.ToString().ToLowerInvariant(), LawyerText.Of(language, say), message.In(language)!)),
        ];
    }

    private async Task<IReadOnlyList<BroadcastModel.Deed>> Deeds(Visitor visitor, Broadcast one, CancellationToken cancellation)
    {
        var (say, progress, deeds) = (visitor.Say, kept.Progress(one.Id), new List<BroadcastModel.Deed>());
        await Offer(verbs.Approve, "approve", "broadcast_approve", "main");
        await Offer(verbs.SendBack, "back", "broadcast_send_back");
        await Offer(verbs.GoOn, "go", "broadcast_go_on", "main");
        await Offer(verbs.Pause, "pause", "broadcast_pause", "main");
        if (await actions.Can(verbs.Reschedule, visitor.Who, Anew(one), cancellation))
            deeds.Add(new BroadcastModel.Deed("now", say.Say("broadcast_send_now"), Kind: null));
        await Offer(verbs.CallOff, "off", "broadcast_call_off", "bad", say.Say("console_broadcast_off_sure", ("id", one.Id)));
        var (sent, left) = (StaffWriter.Number(progress[RecipientState.Sent]), StaffWriter.Number(progress.Left));
        await Offer(
            verbs.Stop, "stop", "broadcast_stop", "bad", say.Say("broadcast_stop_sure", ("id", one.Id), ("sent", sent), ("left", left)));
        return deeds;

        async Task Offer(StaffVerb<BroadcastVerbs.Seen, Broadcast> verb, string to, string key, string? kind = null, string? sure = null)
        {
            if (await actions.Can(verb, visitor.Who, Seen(one), cancellation))
                deeds.Add(new BroadcastModel.Deed(to, say.Say(key), kind, sure));
        }
    }

    private static BroadcastVerbs.Seen Seen(Broadcast one) => new(one.Id, one.Version);

    private static BroadcastVerbs.NewTime Anew(Broadcast one) => new(one.Id, one.Version, At: null);
}
