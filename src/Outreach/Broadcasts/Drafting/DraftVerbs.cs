using Outreach.Broadcasts.Approval;
using Outreach.Broadcasts.Boards;
using Outreach.Broadcasts.Readers;
using Outreach.Content;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Broadcasts.Drafting;

/// <summary>What a sender does with a broadcast of her own until it is handed in.</summary>
public sealed class DraftVerbs(
    IBroadcastStore broadcasts,
    Forecaster forecaster,
    Answering answering,
    Approvals approvals,
    CurrentWords words,
    IStore store,
    ISealer sealer) : IStaffVerbs
{
    /// <summary>The reason for which long SMS are not handed in without a yes: a sentence of staff.yaml.</summary>
    public const string LongSms = "broadcast_long_sure";

    /// <summary>One is begun. Nothing is wanted but that.</summary>
    public StaffVerb<ValueTuple, Broadcast> Begin
        => new("broadcast.begin", Answering.Send, OnBegin) { Object = static _ => BoardActions.Command };

    /// <summary>
    /// Words, file, audience or time of it are as given, in the draft's next version. Not in the audit log: nobody sees it yet.
    /// </summary>
    public StaffVerb<Broadcast, Broadcast> Edit
        => new("broadcast.edit", Answering.Send, OnEdit) { Object = static draft => $"broadcast {draft.Id}" };

    /// <summary>It is thrown away.</summary>
    public StaffVerb<long, Broadcast> Drop
        => new("broadcast.drop", Answering.Send, (who, id, _) => Hers(who, id) is not { } draft ? Gone : new Decision<Broadcast>(draft)
        {
            Preconditions = [new BroadcastPrecondition(draft.Id, draft.Version)],
            Changes = [new BroadcastChange.Dropped(draft.Id)],
            On = $"broadcast {draft.Id}",
        })
        { Object = static id => $"broadcast {id}" };

    /// <summary>The newest is shown to its sender as readers will get it.</summary>
    public StaffVerb<ValueTuple, Broadcast> Test
        => new("broadcast.test", Answering.Send, (who, _, _) => Newest(who) is not { } draft || Open(draft).Languages.Count == 0
        ? new Refusal<Broadcast>("broadcast_nothing_to_test")
        : new Decision<Broadcast>(draft) { On = $"broadcast {draft.Id}" })
        { Object = static _ => BoardActions.TestCommand };

    /// <summary>
    /// It is handed in: to a second person, or on its way where none is needed. It becomes what it is now, and how many were asked.
    /// </summary>
    public StaffVerb<Handing, (Broadcast Broadcast, int Asked)> Submit
        => new("broadcast.submit", Answering.Send, OnSubmit) { Object = static handed => $"broadcast {handed.Id}" };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Begin, Edit, Drop, Test, Submit];

    private static Refusal<Broadcast> Gone => new("broadcast_no_draft");

    /// <summary>The draft that somebody has; null when there is none.</summary>
    public Broadcast? Newest(Actor who)
        => broadcasts.Broadcasts.LastOrDefault(known => known.State == BroadcastState.Draft && known.Author == who.Person?.Id);

    /// <summary>Why a draft cannot be handed in as it is; null when it can.</summary>
    public Reason? Hindrance(
        Actor who, Broadcast draft, Announcement announcement, Forecast forecast, DateTimeOffset now) => announcement switch
        {
            _ when !Answering.MayWrite(who.Colleague, draft, words.Regions) => new Reason("preview_not_yours"),
            { Languages.Count: 0 } => new Reason("preview_no_words"),
            // What takes two messages could be sent half twice after a crash: with a file the words are its caption.
            { File: not null } when announcement.Languages.Any(language => announcement.In(language)!.Length > MediaFile.LongestCaption)
                => new Reason("preview_file_long", ("most", MediaFile.LongestCaption)),
            _ when forecast.Total == 0 => new Reason("preview_nobody"),
            _ when draft.NotAfter <= now || draft.NotAfter <= draft.At => new Reason("preview_over"),
            _ => null,
        };

    private Decision<Broadcast> OnBegin(Actor who, ValueTuple nothing, DateTimeOffset now)
    {
        var draft = new Broadcast
        {
            Id = store.NextId(),
            Author = who.Colleague.Person,
            Message = sealer.Seal(new Announcement(), BroadcastJson.Default.Announcement),
            Audience = new Audience { Regions = who.Colleague.Regions },
            CreatedAt = now,
            Question = DraftStep.Ky,
        };
        return new Decision<Broadcast>(draft)
        {
            Preconditions = [new BroadcastPrecondition(draft.Id, 0)],
            Changes = [new BroadcastChange.Saved(draft)],
            On = $"broadcast {draft.Id}",
        };
    }

    // Whatever else stands in what is given is not the sender's to say.
    private Ruling<Broadcast> OnEdit(Actor who, Broadcast edited, DateTimeOffset now)
    {
        if (Hers(who, edited.Id) is not { } draft || edited.Version != draft.Version + 1)
            return Gone;
        if (edited.At != draft.At && WrittenTime.Wrong(edited.At, now) is { } why)
            return new Refusal<Broadcast>(why);
        if (edited.NotAfter != draft.NotAfter && WrittenTime.Wrong(edited.NotAfter, now) is { } over)
            return new Refusal<Broadcast>(over);
        var after = draft.Edited(
            known => known with
            {
                Message = edited.Message,
                Audience = edited.Audience,
                At = edited.At,
                NotAfter = edited.NotAfter,
                Question = edited.Question,
            })!;
        return new Decision<Broadcast>(after)
        {
            Preconditions = [new BroadcastPrecondition(draft.Id, draft.Version)],
            Changes = [new BroadcastChange.Saved(after)],
        };
    }

    private async ValueTask<Ruling<(Broadcast Broadcast, int Asked)>> OnSubmit(
        Actor who, Handing handed, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Hers(who, handed.Id) is not { } draft)
            return new Refusal<(Broadcast, int)>("broadcast_no_draft");
        var announcement = Open(draft);
        var forecast = await forecaster.Of(draft.Audience, announcement, cancellation);
        if (Hindrance(who, draft, announcement, forecast, now) is { } why)
            return new Refusal<(Broadcast, int)>(why);
        // What costs several times as much is nobody's slip: it needs a yes.
        if (forecast.IsLongSms && !handed.LongSmsIsFine)
            return new Refusal<(Broadcast, int)>(new Reason(
                LongSms,
                ("segments", forecast.Longest),
                ("all", StaffWriter.Number(forecast.Segments)),
                ("cost", ForecastText.Cost(forecast) is { } cost ? cost : new Reason("forecast_no_price"))));
        var waiting = draft.Submitted()!;
        if (!approvals.Needed)
            return await Done(draft, approvals.ByItsSender(waiting, now), [], "broadcast.send", forecast.Total, now, cancellation);
        var approvers = (await answering.Deciders(draft, cancellation)).Where(one => one != draft.Author).ToList();
        return approvers.Count == 0
            ? new Refusal<(Broadcast, int)>("broadcast_nobody_approves")
            : await Done(draft, waiting, approvers, "broadcast.submit", forecast.Total, now, cancellation);
    }

    private async ValueTask<Decision<(Broadcast, int)>> Done(
        Broadcast before, Broadcast after, List<PersonId> approvers, string act, int readers, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var asked = await approvals.Ask(approvers, after, now, cancellation);
        return new Decision<(Broadcast, int)>((after, approvers.Count))
        {
            Preconditions = [new BroadcastPrecondition(before.Id, before.Version)],
            Changes = [new BroadcastChange.Saved(after)],
            Notices = [.. asked, .. await approvals.Boards(after, [after.Author], now, cancellation)],
            As = act,
            On = $"broadcast {after.Id}",
            Details = $"{readers} readers",
        };
    }

    // A draft is its sender's own.
    private Broadcast? Hers(Actor who, long id)
        => broadcasts.Broadcasts.FirstOrDefault(
            known => known.Id == id && known.State == BroadcastState.Draft && known.Author == who.Person?.Id);

    /// <summary>A draft is handed in.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="LongSmsIsFine">Its sender said yes to SMS that are longer than they should be.</param>
    public sealed record Handing(long Id, bool LongSmsIsFine = false);

    private Announcement Open(Broadcast draft) => sealer.Open(draft.Message, BroadcastJson.Default.Announcement);
}
