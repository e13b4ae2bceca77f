using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Staff.Actions;

namespace Outreach.Events.Sheets;

/// <summary>What a sheet must be to be handed in. Pure: facts and the day go in, what is wrong comes out.</summary>
public static class SheetRules
{
    /// <summary>Heads of one event: more is a slip of the pen.</summary>
    public const int MostHeads = 99_999;

    /// <summary>Letters of a place, an organiser, a proof.</summary>
    public const int MostLetters = 120;

    /// <summary>Days after the campaign's end in which late sheets are taken.</summary>
    public const int LateDays = 14;

    private static readonly DateOnly First = new(2017, 1, 1);

    /// <summary>All that is wrong with it, question by question; nothing = it can be handed in.</summary>
    public static IEnumerable<(SheetStep Step, Reason Why)> Wrong(EventFacts facts, DateOnly today, Regions regions)
    {
        foreach (var step in Enum.GetValues<SheetStep>())
        {
            if (WrongIn(step, facts, today, regions) is { } why)
                yield return (step, why);
        }
    }

    /// <summary>What is wrong with one answer; null when nothing is.</summary>
    public static Reason? WrongIn(SheetStep step, EventFacts facts, DateOnly today, Regions regions) => step switch
    {
        SheetStep.Day when facts.Day > today => new Reason("event_future"),
        SheetStep.Day when facts.Day < First => new Reason("event_long_ago", ("year", First.Year)),
        SheetStep.Raion when facts.Raion is { } place && EventPlaces.RegionOf(place, regions) is null => new Reason("event_no_raion"),
        SheetStep.Place when facts.Place?.Length > MostLetters => TooLong,
        SheetStep.Organiser when facts.Organiser?.Length > MostLetters => TooLong,
        SheetStep.Evidence when facts.Evidence?.Length > MostLetters => TooLong,
        SheetStep.Heads when facts.Heads is < 1 or > MostHeads => new Reason("event_heads_wrong", ("most", MostHeads)),
        SheetStep.Sexes when facts.Women < 0 || facts.Men < 0 => new Reason("event_sexes_how"),
        SheetStep.Sexes when facts is { Women: { } women, Men: { } men, Heads: { } heads } && women + (long)men > heads
            => new Reason("event_sexes_many", ("sum", women + (long)men), ("heads", heads)),
        SheetStep.Youth when facts.Youth < 0 => new Reason("event_number_how"),
        SheetStep.Youth when facts is { Youth: { } youth, Heads: { } heads } && youth > heads
            => new Reason("event_youth_many", ("youth", youth), ("heads", heads)),
        SheetStep.Materials when facts.Materials is < 0 or > MostHeads => new Reason("event_number_how"),
        _ when IsMissing(step, facts) => new Reason("event_missing", ("what", new Reason(NameOf(step)))),
        _ => null,
    };

    /// <summary>Whether a question has an answer, or needs none.</summary>
    public static bool IsAnswered(SheetStep step, EventFacts facts) => !IsMissing(step, facts);

    /// <summary>The name of a question: a key of staff.yaml.</summary>
    public static string NameOf(SheetStep step) => $"event_field_{step.ToString().ToLowerInvariant()}";

    /// <summary>A sheet that seems to be about the same event: the same day, raion, type and organiser; null when there is none.</summary>
    public static EventSheet? Twin(long id, EventFacts facts, IEnumerable<EventSheet> all) => all.FirstOrDefault(other => other.Id != id
        && (other.State is SheetState.Submitted or SheetState.SentBack || other.Approved is not null)
        && AreTwins(other.Facts, facts));

    /// <summary>Whether both seem to be about the same event.</summary>
    public static bool AreTwins(EventFacts one, EventFacts other)
        => (one.Day, one.Raion, one.Type) == (other.Day, other.Raion, other.Type) && Plain(one.Organiser) == Plain(other.Organiser);

    /// <summary>Whether the campaign of a day is over for so long that its figures stand.</summary>
    public static bool IsFrozen(DateOnly? day, CampaignOptions campaign, DateOnly today)
        => campaign.End is { } end && day < end && !(day < campaign.Start) && today >= end.AddDays(LateDays);

    private static Reason TooLong => new("event_long", ("most", MostLetters));

    private static bool IsMissing(SheetStep step, EventFacts facts) => step switch
    {
        SheetStep.Day => facts.Day is null,
        SheetStep.Raion => facts.Raion is null,
        SheetStep.Place => string.IsNullOrWhiteSpace(facts.Place),
        SheetStep.Type => facts.Type is null,
        SheetStep.Organiser => string.IsNullOrWhiteSpace(facts.Organiser),
        SheetStep.Heads => facts.Heads is null,
        SheetStep.Method => facts.Method is null,
        SheetStep.Languages => facts.Languages.Count == 0,
        _ => false,
    };

    // «Ак-Жол» and ак-жол are one.
    private static string Plain(string? name)
        => string.Concat((name ?? string.Empty).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
