using Microsoft.Extensions.Options;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Storage;

namespace Outreach.Hotline.Rounds;

/// <summary>
/// All that happens to cases by itself, from the store alone: leases end, colleagues hear what happened to their cases, who waits is rung
/// for step by step. What was told is written with the case, so that nothing is told twice or never.
/// </summary>
public sealed class HotlineRounds(
    IHotlineStore kept,
    CaseTexts texts,
    DutyRoster roster,
    Ladder ladder,
    Alarms alarms,
    DeskDrawer drawer,
    Outbox outbox,
    IOptions<HotlineOptions> options,
    TimeProvider time)
{
    private const int SlowerUnlessRed = 6;

    /// <summary>Steps after which a case is rung for more seldom.</summary>
    private const int ManySteps = 6;

    /// <summary>Goes round once.</summary>
    public async Task Round(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var known in kept.Board.Cases.Values.Where(one => one.Lapsed(now) is not null))
            await Keep(known, known.Lapsed(now)!, [await texts.Note(known, "hotline_lapsed", now, cancellation)], cancellation);
        foreach (var known in kept.Board.Cases.Values.Where(one => one.News != CaseNews.None))
            await Inform(known, now, cancellation);
        foreach (var known in kept.Board.Waiting.Where(one => !one.Hid && IsDue(one, now)).ToList())
            await Ring(known, now, cancellation);
        foreach (var known in kept.Board.Cases.Values.Where(one => one.Glass?.Until <= now).ToList())
            await Cover(known, now, cancellation);
    }

    // How the person can be reached is off the screen again, whoever may see what by now.
    private async Task Cover(Case known, DateTimeOffset now, CancellationToken cancellation)
    {
        var covered = await drawer.TakeBack(
            known.Glass!.By,
            (address, say) => new Outgoing.Board
            {
                Address = address,
                Name = GuardVerbs.NameOf(known.Id),
                Text = say.Say("case_glass_over", ("number", known.Id)),
            },
            now,
            cancellation);
        await Keep(known, known.Covered(), [covered], cancellation);
    }

    private bool IsDue(Case known, DateTimeOffset now)
    {
        if (known is { Told: 0 } or { ToldAt: null })
            return true;
        var minutes = options.Value.LadderMinutes * (known.Risk == CaseRisk.Red ? 1 : SlowerUnlessRed);
        // Whoever said that they heard it has as long to take it.
        var since = known.HeardAt > known.ToldAt ? known.HeardAt!.Value : known.ToldAt.Value;
        return now >= since.AddMinutes(known.Told < ManySteps ? minutes : minutes * SlowerUnlessRed);
    }

    private Task Ring(Case known, DateTimeOffset now, CancellationToken cancellation)
        => known.Risk == CaseRisk.Red ? Wake(known, now, cancellation) : Tell(known, now, cancellation);

    // Step by step. Who is on duty and is not rung by the first step sees it at once all the same.
    private async Task Wake(Case known, DateTimeOffset now, CancellationToken cancellation)
    {
        var rung = await ladder.Next(known, cancellation);
        var key = known.Told == 0 ? "case_rings_red" : "case_rings_red_again";
        var notices = new List<Change?>(await alarms.Ring(rung, known, key, now, cancellation));
        if (known.Told == 0)
        {
            foreach (var colleague in (await roster.There(cancellation)).Except(rung.Rings))
                notices.Add(await texts.Tell(colleague, known, key, now, cancellation));
        }

        await Keep(known, known.Rung(now), notices, cancellation);
    }

    // First whoever is on duty; then, and where nobody is, everybody who may answer: they may be awake.
    private async Task Tell(Case known, DateTimeOffset now, CancellationToken cancellation)
    {
        var all = await roster.All(cancellation);
        var there = all.Where(roster.IsOn).ToList();
        var first = known.Told == 0 && there.Count > 0;
        var key = known.Told == 0 ? "case_rings" : "case_rings_again";
        var notices = new List<Change?>();
        foreach (var colleague in first ? there : all)
            notices.Add(await texts.Tell(colleague, known, key, now, cancellation));
        await Keep(known, known.Rung(now), notices, cancellation);
    }

    private async Task Inform(Case known, DateTimeOffset now, CancellationToken cancellation)
    {
        // Who had it is gone: the person alone is told.
        if (known.News == CaseNews.Freed)
        {
            await Keep(known, known.Informed(), [await texts.Note(known, "hotline_lapsed", now, cancellation)], cancellation);
            return;
        }

        var key = known.News switch
        {
            CaseNews.Lapsed => "case_news_lapsed",
            CaseNews.Hid => "case_news_hid",
            CaseNews.Erased => "case_news_erased",
            CaseNews.Returned => "case_news_back",
            CaseNews.Stopped => "case_news_stopped",
            CaseNews.Left => "case_news_left",
            CaseNews.Declined => "case_news_declined",
            _ => "case_news_raised",
        };
        var notice = known.By is { } colleague ? await texts.Tell(colleague, known, key, now, cancellation) : null;
        await Keep(known, known.Informed(), [notice], cancellation);
    }

    // Where it changed meanwhile the next round looks again.
    private async Task Keep(Case known, Case next, IEnumerable<Change?> notices, CancellationToken cancellation)
        => await outbox.TryCommit(
            [new CasePrecondition(known.Id, known.Version)],
            [new HotlineChange.Saved(next), .. notices.OfType<Change>()],
            cancellation);
}
