using Microsoft.Extensions.Options;
using Outreach.Broadcasts;
using Outreach.Campaigns;
using Outreach.Consultations.Scheduling;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Closing;

/// <summary>What administrators do to end the campaign: one asks, another agrees, either calls it back before that.</summary>
public sealed class ClosingVerbs(
    IClosingStore kept,
    IHotlineStore cases,
    IConsultationStore consultations,
    IBroadcastStore broadcasts,
    IHoldStore holds,
    StaffRoll roll,
    IPeopleStore people,
    ClosingNotices notices,
    CampaignClock clock,
    IOptions<CampaignOptions> campaign,
    IStore store) : IStaffVerbs
{
    /// <summary>It is asked for; the other administrators are asked to agree.</summary>
    public StaffVerb<long, CampaignClosing> Ask
        => new("closing.ask", Right.CloseCampaign, OnAsk) { Object = static _ => ClosingNotices.Command };

    /// <summary>A second administrator agrees to the one of this number: the forgetting begins.</summary>
    public StaffVerb<long, CampaignClosing> Agree
        => new("closing.agree", Right.CloseCampaign, OnAgree) { Object = static _ => ClosingNotices.Command };

    /// <summary>The one of this number is called back.</summary>
    public StaffVerb<long, CampaignClosing> CallBack
        => new("closing.call-back", Right.CloseCampaign, OnCallBack) { Object = static _ => ClosingNotices.Command };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Ask, Agree, CallBack];

    /// <summary>The one that stands, if nobody let it lapse.</summary>
    public CampaignClosing? Standing(DateTimeOffset now) => kept.Closing is { } closing && !closing.HasLapsed(now) ? closing : null;

    private async ValueTask<Ruling<CampaignClosing>> OnAsk(Actor who, long none, DateTimeOffset now, CancellationToken cancellation)
    {
        if (who.Person is not { } me)
            return new Refusal<CampaignClosing>("closing_in_chat");
        if (Standing(now) is { State: var state })
            return new Refusal<CampaignClosing>(state == ClosingState.Asked ? "closing_asked" : "closing_under_way");
        if (Hindrance(now) is { } why)
            return new Refusal<CampaignClosing>(why);
        if ((await notices.Administrators(cancellation)).All(one => AreOne(one, me)))
            return new Refusal<CampaignClosing>("closing_alone");
        var closing = new CampaignClosing { Id = store.NextId(), State = ClosingState.Asked, AskedBy = me.Id, AskedAt = now };
        return new Decision<CampaignClosing>(closing)
        {
            Preconditions = [ClosingPrecondition.Still(kept.Closing), new QuietPrecondition(now)],
            Changes = [new ClosingChange.Saved(closing)],
            Notices = await notices.Tell(closing, ClosingNotices.Please, but: me.Id, now, cancellation),
            On = On(closing),
        };
    }

    private async ValueTask<Ruling<CampaignClosing>> OnAgree(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (who.Person is not { } me)
            return new Refusal<CampaignClosing>("closing_in_chat");
        if (Standing(now) is not { State: ClosingState.Asked } asked || asked.Id != id)
            return new Refusal<CampaignClosing>("closing_gone");
        if (await people.Find(asked.AskedBy, cancellation) is not { } other || roll.Find(other)?.Role.May(Right.CloseCampaign) != true)
            return new Refusal<CampaignClosing>("closing_asker_left");
        if (AreOne(other, me))
            return new Refusal<CampaignClosing>("closing_by_another");
        if (Hindrance(now) is { } why)
            return new Refusal<CampaignClosing>(why);
        var begun = asked with { State = ClosingState.Forgetting, AgreedBy = me.Id, AgreedAt = now };
        return new Decision<CampaignClosing>(begun)
        {
            Preconditions =
            [
                ClosingPrecondition.Still(asked),
                new QuietPrecondition(now),
                .. roll.IsOfSettings(other) ? (Precondition[])[] : [new StaffPrecondition(other.Id, roll.Find(other)!.Role)],
            ],
            Changes = [new ClosingChange.Saved(begun)],
            Notices = await notices.Tell(begun, "closing_begun", but: null, now, cancellation),
            On = On(begun),
            Details = $"asked by {asked.AskedBy}",
        };
    }

    private async ValueTask<Ruling<CampaignClosing>> OnCallBack(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (who.Person is null)
            return new Refusal<CampaignClosing>("closing_in_chat");
        return Standing(now) is { State: ClosingState.Asked } asked && asked.Id == id
            ? new Decision<CampaignClosing>(asked)
            {
                Preconditions = [ClosingPrecondition.Still(asked)],
                Changes = [new ClosingChange.Gone()],
                Notices = await notices.Tell(asked, "closing_called_back", but: null, now, cancellation),
                On = On(asked),
            }
            : new Refusal<CampaignClosing>("closing_gone");
    }

    private Reason? Hindrance(DateTimeOffset now) => ClosingRules.TooEarly(campaign.Value.End, clock.Today)
        ?? ClosingRules.Obstacle(cases.Board, consultations.Calendar, broadcasts.Broadcasts, holds.Holds, now);

    // One by two channels is one.
    private static bool AreOne(Person one, Person other) => one.Id == other.Id || one.Joined == other.Id;

    private static string On(CampaignClosing closing) => $"closing {closing.Id}";
}
