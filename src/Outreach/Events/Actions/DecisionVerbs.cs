using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Events.Sheets;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Events.Actions;

/// <summary>What a second person does with a sheet that waits.</summary>
public sealed class DecisionVerbs(IEventStore kept, EventNotices notices, CampaignClock clock, IOptions<CampaignOptions> campaign)
    : IStaffVerbs
{
    /// <summary>It counts.</summary>
    public StaffVerb<Seen, EventSheet> Approve => new("event.approve", Right.ApproveEvents, OnApprove) { Object = On };

    /// <summary>It goes back to its writer with a word.</summary>
    public StaffVerb<Seen, EventSheet> SendBack => new("event.back", Right.ApproveEvents, OnSendBack) { Object = On };

    /// <summary>It does not count, and the word says why.</summary>
    public StaffVerb<Seen, EventSheet> Reject => new("event.reject", Right.ApproveEvents, OnReject) { Object = On };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Approve, SendBack, Reject];

    private static string On(Seen seen) => $"event {seen.Id}";

    private ValueTask<Ruling<EventSheet>> OnApprove(Actor who, Seen seen, DateTimeOffset now, CancellationToken cancellation)
        => Decide(who, seen, sheet => sheet.ApprovedBy(who.Colleague.Person, now), "event_told_approved", now, cancellation);

    private ValueTask<Ruling<EventSheet>> OnSendBack(Actor who, Seen seen, DateTimeOffset now, CancellationToken cancellation)
        => Worded(seen) is { } word
            ? Decide(who, seen, sheet => sheet.BackWith(word), "event_told_back", now, cancellation)
            : NoWord;

    private ValueTask<Ruling<EventSheet>> OnReject(Actor who, Seen seen, DateTimeOffset now, CancellationToken cancellation)
        => Worded(seen) is { } word
            ? Decide(who, seen, sheet => sheet.RejectedWith(word), "event_told_rejected", now, cancellation)
            : NoWord;

    private async ValueTask<Ruling<EventSheet>> Decide(
        Actor who, Seen seen, Func<EventSheet, EventSheet?> decide, string told, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Sheets.FirstOrDefault(sheet => sheet.Id == seen.Id) is not { } known || known.Version != seen.Version)
            return new Refusal<EventSheet>("event_changed_meanwhile");
        var me = who.Person?.Id;
        if (me is null || me == known.Writer)
            return new Refusal<EventSheet>("event_own");
        if (!notices.IsTheirs(who, known.Facts))
            return new Refusal<EventSheet>("event_not_your_region");
        if (SheetRules.IsFrozen(known.Facts.Day, campaign.Value, clock.Today))
            return new Refusal<EventSheet>("event_frozen", ("days", SheetRules.LateDays));
        if (decide(known) is not { } after)
            return new Refusal<EventSheet>("event_changed_meanwhile");
        return new Decision<EventSheet>(after)
        {
            Preconditions = [new EventPrecondition(known.Id, known.Version)],
            Changes = [new EventChange.Saved(after)],
            Notices = known.Writer is { } writer
                ? await notices.Tell([writer], Right.WriteEvents, after with { Word = seen.Word ?? after.Word }, told, now, cancellation)
                : [],
            On = $"event {known.Id}",
            Details = after.Earlier.Count > 0 && after.State == SheetState.Approved ? $"version {after.Earlier.Count + 1}" : string.Empty,
        };
    }

    private static string? Worded(Seen seen)
        => seen.Word is { } written && SafeText.Clean(written).Trim() is { Length: > 0 and <= SheetRules.MostLetters } word ? word : null;

    private static ValueTask<Ruling<EventSheet>> NoWord
        => ValueTask.FromResult<Ruling<EventSheet>>(new Refusal<EventSheet>("event_word_how", ("most", SheetRules.MostLetters)));

    /// <summary>A sheet as somebody sees it who decides on it.</summary>
    /// <param name="Id">The sheet.</param>
    /// <param name="Version">The version she sees: on another she does not decide.</param>
    /// <param name="Word">Why; not needed where it is approved.</param>
    public sealed record Seen(long Id, int Version, string? Word = null);
}
