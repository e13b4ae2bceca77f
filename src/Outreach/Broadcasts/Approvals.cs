using Microsoft.Extensions.Options;
using Outreach.Channels;
using Outreach.Content;
using Outreach.People;
using Outreach.Safekeeping;
using Outreach.Staff;
using Outreach.Staff.Desk;

namespace Outreach.Broadcasts;

/// <summary>The second pair of eyes: asks everybody who may approve but the sender, and takes the first answer.</summary>
public sealed class Approvals(StaffRoll roll, ReaderViews views, Forecaster forecaster, ForecastText figures, BroadcastText text, BroadcastBoards boards, KnownChannels channels, DeskDrawer drawer, ISealer sealer, IOptions<BroadcastOptions> options)
{
    /// <summary>Whether a second person must approve.</summary>
    public bool Needed => options.Value.SecondPerson;

    private TimeSpan ToCallOff => TimeSpan.FromMinutes(options.Value.CancelMinutes);

    private TimeSpan Late => TimeSpan.FromMinutes(options.Value.LateMinutes);

    /// <summary>Whether somebody may approve, pause and stop it: a coordinator of some regions only what stays within them.</summary>
    public static bool May(StaffMember member, Broadcast broadcast, Regions all)
        => member.Role.May(Right.ApproveBroadcasts) && (member.Regions.Count == 0 || Within(member.Regions, broadcast.Audience, all));

    /// <summary>Hands it in.</summary>
    public async Task<DeskAnswer> Ask(DeskCall call, Broadcast draft, Forecast forecast, CancellationToken cancellation)
    {
        var waiting = draft.Submitted()!;
        var readers = $"{forecast.Total} readers";
        if (!Needed)
        {
            var approved = waiting.Approved(call.Person.Id, call.Now, ToCallOff, Late)!;
            return Done(draft, approved, call.Words.Say("broadcast_on_its_way"), "broadcast.send", readers) with { Changes = [new BroadcastChange.Saved(approved), .. await Boards(call, approved, [], cancellation)] };
        }

        var approvers = (await roll.All(cancellation)).Where(one => one.Person.Id != draft.Author && May(one.Member, draft, call.Words.Regions)).Select(one => one.Person).ToList();
        if (approvers.Count == 0)
            return DeskAnswer.Say(call.Words.Say("broadcast_nobody_approves"));
        var asked = new List<Change> { new BroadcastChange.Saved(waiting) };
        foreach (var approver in approvers)
            asked.AddRange(await Show(approver.Id, waiting, call.Now, cancellation));
        return Done(draft, waiting, call.Words.Say("broadcast_handed_in", ("count", approvers.Count)), "broadcast.submit", readers) with { Changes = [.. asked, .. await Boards(call, waiting, [], cancellation)] };
    }

    /// <summary>Somebody approves it.</summary>
    public async Task<DeskAnswer> Approve(DeskCall call, Broadcast waiting, CancellationToken cancellation)
    {
        if (call.Person.Id == waiting.Author && Needed)
            return new DeskAnswer { Toast = call.Words.Say("broadcast_not_by_sender") };
        if (waiting.Approved(call.Person.Id, call.Now, ToCallOff, Late) is not { } approved)
            return Old(call);
        var key = approved.State == BroadcastState.Late ? "broadcast_approved_late" : "broadcast_approved";
        return new DeskAnswer
        {
            Toast = call.Words.Say(key, ("at", text.When(approved.At, call.Words))),
            Claims = [new BroadcastClaim(waiting.Id, waiting.Version)],
            Changes = [new BroadcastChange.Saved(approved), .. await Boards(call, approved, [call.Person.Id], cancellation)],
            Acts = [new DeskAct("broadcast.approve", $"broadcast {waiting.Id}")],
        };
    }

    /// <summary>It goes back to its sender.</summary>
    public async Task<DeskAnswer> SendBack(DeskCall call, Broadcast waiting, CancellationToken cancellation)
    {
        if (waiting.SentBack() is not { } back)
            return Old(call);
        var told = await drawer.Tell(back.Author, Right.WriteBroadcasts, (address, words) => new Outgoing.Board { Address = address, Name = BroadcastBoards.NameOf(back.Id), Text = $"{text.Head(back, words)}\n\n{words.Say("broadcast_sent_back")}" }, call.Now, cancellation);
        var mine = await drawer.Tell(call.Person.Id, Right.SeeBroadcasts, (address, words) => new Outgoing.Board { Address = address, Name = BroadcastBoards.NameOf(back.Id), Text = $"{text.Head(back, words)}\n\n{words.Say("broadcast_you_sent_back")}" }, call.Now, cancellation);
        return new DeskAnswer
        {
            Claims = [new BroadcastClaim(waiting.Id, waiting.Version)],
            Changes = [new BroadcastChange.Saved(back), .. new Change?[] { told, mine }.OfType<Change>()],
            Acts = [new DeskAct("broadcast.back", $"broadcast {waiting.Id}")],
        };
    }

    /// <summary>What a button of an older version says.</summary>
    public static DeskAnswer Old(DeskCall call) => new() { Toast = call.Words.Say("broadcast_changed") };

    /// <summary>The boards of the sender and of others after a change, as changes.</summary>
    public async Task<IReadOnlyList<Change>> Boards(DeskCall call, Broadcast after, IReadOnlyList<PersonId> others, CancellationToken cancellation)
    {
        var shown = new List<Change>();
        foreach (var person in others.Append(after.Author).Distinct())
        {
            if (await boards.To(person, after, call.Now, cancellation) is { } board)
                shown.Add(board);
        }

        return shown;
    }

    private static DeskAnswer Done(Broadcast before, Broadcast after, string said, string act, string details) => DeskAnswer.Say(said) with
    {
        Claims = [new BroadcastClaim(before.Id, before.Version)],
        Acts = [new DeskAct(act, $"broadcast {after.Id}", details)],
    };

    private async Task<IReadOnlyList<Change>> Show(PersonId approver, Broadcast waiting, DateTimeOffset now, CancellationToken cancellation)
    {
        var announcement = sealer.Open(waiting.Message, BroadcastJson.Default.Announcement);
        var forecast = await forecaster.Of(waiting.Audience, announcement, cancellation);
        var bySms = forecast.Readers.Keys.Any(reader => !channels.Of(reader.Channel).Buttons);
        return await drawer.TellAll(
            approver,
            Right.ApproveBroadcasts,
            (kind, address, words) =>
            [
                .. views.Of(waiting, kind, address, words, bySms),
                new Outgoing.Board
                {
                    Address = address,
                    Name = BroadcastBoards.NameOf(waiting.Id),
                    Text = $"{words.Say("broadcast_please_approve")}\n\n{text.Head(waiting, words)}\n\n{figures.Of(waiting, announcement, forecast, words)}",
                    Options =
                    [
                        DeskDrawer.Coded(BroadcastCommand.Word, new Button(BoardActions.Of(BoardActions.Approve, waiting), words.Say("broadcast_approve"))),
                        DeskDrawer.Coded(BroadcastCommand.Word, new Button(BoardActions.Of(BoardActions.Back, waiting), words.Say("broadcast_send_back"))),
                    ],
                },
            ],
            now,
            cancellation);
    }

    private static bool Within(IReadOnlyList<string> own, Audience audience, Regions all)
        => audience.Regions.Count + audience.Raions.Count > 0
            && audience.Regions.All(own.Contains)
            && audience.Raions.All(raion => all.All.Any(region => own.Contains(region.Id) && region.Raions.Any(known => known.Id == raion)));
}
