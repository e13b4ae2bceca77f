using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Rooms;

/// <summary>
/// What is written in the staff's group. No name, number or address of a person stands in any of it but in the person's own words.
/// </summary>
public sealed class RoomTexts(
    CurrentWords words,
    CaseLine line,
    KnownChannels channels,
    StaffRoll roll,
    DutyRoster roster,
    RoomViews views,
    ISealer sealer,
    CampaignClock clock,
    IOptions<HotlineOptions> options)
{
    private const int MostLines = 30;
    private const int MostNames = 20;

    /// <summary>Minutes of waiting at which a title changes: each change is something done in the group.</summary>
    private static readonly int[] Steps = [0, 5, 15, 30, 60, 120, 180, 360, 720, 1440];

    /// <summary>Writes in the group's language.</summary>
    public StaffWriter Say => new(
        words.Texts, words.Regions, options.Value.RoomLanguage == "ru" ? Language.Ru : Language.Ky);

    /// <summary>The title of a topic: number, risk, language, country, and how far it is.</summary>
    public string Title(Case known, DateTimeOffset now)
    {
        var say = Say;
        return say.Say(
            "room_title",
            ("number", known.Id),
            ("risk", CaseTexts.Risk(known.Risk)),
            ("language", CaseLine.Language(known)),
            ("where", line.Where(known, say)),
            ("state", known switch
            {
                { IsOpen: false } => "✔",
                { Hid: true } => "☁",
                { State: CaseState.Claimed } => "✋",
                _ => Waited((now - known.WaitsSince).TotalMinutes, say),
            }));
    }

    /// <summary>The card of a case, with what can be pressed under it.</summary>
    /// <param name="known">The case.</param>
    /// <param name="earlier">How many cases its person had before.</param>
    /// <param name="cancellation">Our own stop.</param>
    public async Task<RoomPost> Card(Case known, int earlier, CancellationToken cancellation)
    {
        var say = Say;
        var ability = channels.Of(known.Channel);
        string[] lines =
        [
            say.Say(
                "room_card",
                ("risk", CaseTexts.Risk(known.Risk)),
                ("number", known.Id),
                ("language", CaseLine.Language(known)),
                ("where", line.Where(known, say)),
                ("since", Hour(known.WaitsSince))),
            say.Say(Why(known)),
            .. known.Young && known.Cause != CaseCause.Young ? [say.Say("case_young")] : Array.Empty<string>(),
            say.Say(ability.Segmented ? "room_by_sms" : "room_by_chat", ("by", line.By(known, say))),
            known.ReopenedAt is null ? say.Say("room_earlier", ("count", earlier)) : say.Say("room_reopened"),
            await State(known, say, cancellation),
            .. known is { IsOpen: true, Stopped: true } ? [say.Say("case_stopped_card")] : Array.Empty<string>(),
        ];
        return new RoomPost(string.Join('\n', lines), Buttons(known, say));
    }

    // Red without a cause was kept by a version that knew none.
    private static string Why(Case known) => (known.Cause, known.Risk) switch
    {
        (CaseCause.Called, _) or (CaseCause.Asked, CaseRisk.Red) => "room_why_called",
        (CaseCause.Told, _) => "room_why_told",
        (CaseCause.Raised, _) => "room_why_raised",
        (CaseCause.Young, _) => "room_why_young",
        _ => "room_why_asked",
    };

    /// <summary>The board: who waits, who is there, what the day was.</summary>
    public async Task<string> Board(HotlineBoard board, DateTimeOffset now, CancellationToken cancellation)
    {
        var say = Say;
        var waiting = board.Waiting.ToList();
        var there = (await roster.All(cancellation)).Where(roster.IsOn).ToList();
        var lines = new List<string>
        {
            say.Say(
                "cases_title",
                ("waiting", waiting.Count),
                ("had", board.Cases.Values.Count(static one => one.State == CaseState.Claimed)),
                ("duty", there.Count)),
        };
        lines.AddRange(waiting.Take(MostLines).Select(one => line.Of(one, say, now)));
        if (waiting.Count > MostLines)
            lines.Add(say.Say("cases_more", ("count", waiting.Count - MostLines)));
        lines.Add(string.Empty);
        var names = new List<string>();
        foreach (var colleague in there.Take(MostNames))
            names.Add(await Name(colleague, say, cancellation));
        lines.Add(names.Count == 0 ? say.Say("room_nobody") : say.Say("room_there", ("names", string.Join(", ", names))));
        var today = clock.StartOf(clock.Today);
        lines.Add(say.Say(
            "room_today",
            ("opened", views.Topics.Count(one => one.OpenedAt >= today)),
            ("closed", views.Topics.Count(one => one.EndedAt >= today))));
        return string.Join('\n', lines);
    }

    /// <summary>Words of a case as they stand in its topic.</summary>
    public string Line(CaseWord word)
    {
        var mark = word switch
        {
            { By: null } => "👤",
            { Kind: WordKind.Note } or { State: WordState.Note or WordState.NoteSent } => "📝",
            _ => Mark(word.State),
        };
        var text = Text(word) ?? Say.Say("case_unreadable");
        return $"{mark} {(text.Length <= RoomPost.Longest ? text : SafeText.Clean(text[..RoomPost.Longest]) + "…")}";
    }

    /// <summary>Words as they were said; null where the key of that time is gone.</summary>
    public string? Text(CaseWord word)
    {
        try
        {
            return sealer.Open(word.Words, HotlineJson.Default.String);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What became of words to the person.</summary>
    public static string Mark(WordState state) => state switch
    {
        WordState.Sent => "➤ ✓",
        WordState.Failed => "➤ ✗",
        WordState.Unknown => "➤ ?",
        WordState.TakenBack => "➤ 🗑",
        _ => "➤ ✈",
    };

    private IReadOnlyList<Button> Buttons(Case known, StaffWriter say)
    {
        if (known.State == CaseState.Waiting)
            return [RoomButtons.Of("claim", known.Id, say.Say("case_claim", ("number", known.Id)))];
        if (known.State != CaseState.Claimed)
            return [];
        if (!views.IsEnding(known.Id))
        {
            return
            [
                RoomButtons.Of("end", known.Id, say.Say("case_close")), RoomButtons.Of("back", known.Id, say.Say("case_release")),
                RoomButtons.Of("more", known.Id, say.Say("room_more_do")),
            ];
        }

        if (views.EndsAs(known.Id) is not null)
        {
            return
            [
                .. Enum.GetValues<CaseTopic>().Select(topic => RoomButtons.Of(
                    "about", known.Id, say.Say($"case_about_{topic.ToString().ToLowerInvariant()}"), topic.ToString())),
                RoomButtons.Of("stay", known.Id, say.Say("staff_cancel")),
            ];
        }

        return
        [
            .. CaseOutcomes.Chosen.Select(outcome => RoomButtons.Of(
                "as", known.Id, say.Say(CaseTexts.Key(outcome)), outcome.ToString())),
            RoomButtons.Of("stay", known.Id, say.Say("staff_cancel")),
        ];
    }

    private async Task<string> State(Case known, StaffWriter say, CancellationToken cancellation) => known switch
    {
        { IsOpen: false, Outcome: { } outcome } => say.Say("room_is_closed", ("as", say.Say(CaseTexts.Key(outcome)))),
        { State: CaseState.Claimed } when views.EndsAs(known.Id) is not null => say.Say("case_about", ("number", known.Id)),
        { Hid: true } => say.Say("case_hid_card"),
        { State: CaseState.Claimed, By: { } colleague } => say.Say(
            "room_is_had", ("who", await Name(colleague, say, cancellation)), ("until", Hour(known.Until))),
        _ => say.Say("case_waits"),
    };

    private async Task<string> Name(PersonId colleague, StaffWriter say, CancellationToken cancellation)
    {
        if (await roll.Find(colleague, cancellation) is not { } member)
            return "–";
        try
        {
            return member.Name is { } name
                ? $"{sealer.Open(name, StaffJson.Default.String)} ({say.Of(member.Role)})"
                : say.Of(member.Role);
        }
        catch (CryptographicException)
        {
            return say.Of(member.Role);
        }
    }

    private static string Waited(double minutes, StaffWriter say)
    {
        var step = Steps.Last(one => one == 0 || one <= minutes);
        return step < 60 ? say.Say("room_minutes", ("minutes", step)) : say.Say("room_hours", ("hours", step / 60));
    }

    private string Hour(DateTimeOffset? at)
        => at is { } known ? clock.Local(known).ToString("HH:mm", CultureInfo.InvariantCulture) : "–";
}
