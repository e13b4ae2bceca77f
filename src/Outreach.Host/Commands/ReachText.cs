using System.Globalization;
using Outreach.Campaigns;
using Outreach.Events.Figures;
using Outreach.Reach;
using Spectre.Console;

namespace Outreach.Host.Commands;

/// <summary>Writes a reach report as a table for the terminal.</summary>
internal static class ReachText
{
    private const int Width = 100;

    public static string Write(
        ReachReport report, EventFigures events, CampaignOptions campaign, CampaignClock clock, ReachNames names)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        console.WriteLine($"{campaign.Name} ({campaign.Id})");
        var (from, until) = (Day(report.From, clock) ?? "from the first entry", Day(report.Until, clock) ?? "now");
        console.WriteLine($"Period  {from} up to, not including, {until} ({campaign.TimeZone})");
        console.WriteLine($"As of   {clock.Local(report.AsOf):yyyy-MM-dd HH:mm:ss zzz}");
        console.WriteLine();
        console.WriteLine($"R1  people actively reached    {report.Total.R1,8}   answered something or opened a lesson");
        console.WriteLine($"R2  people who learned         {report.Total.R2,8}   finished a lesson");
        console.WriteLine($"R3  course completions         {report.Total.R3,8}   finished every lesson");
        console.WriteLine($"R4  contacts (sessions)        {report.Total.R4,8}   not people");
        Consultations(console, report.Consultations);
        Hotline(console, report.Hotline);
        Events(console, events);
        console.WriteLine(
            $"Q1  of R1 known: {string.Join(", ", report.KnownShares.Select(share => $"{share.Key} {Percent(share.Value)}"))}");
        foreach (var table in report.Tables)
            Table(console, table.Trait, ["R1", "R2", "R3", "R4"], table.Rows.Select(row => (names.Of(table.Trait, row.Value), new[]
            {
                row.Count.R1, row.Count.R2, row.Count.R3, row.Count.R4,
            }.Select(Number).ToArray())));
        string[] columns = ["opened", "finished", "right answers", "asked twice", "gained"];
        Table(console, "lesson", columns, report.Lessons.Select(lesson => (names.Of("lesson", lesson.Lesson), new[]
            {
                Number(lesson.Opened), Number(lesson.Finished), Percent(lesson.RightAnswers), Number(lesson.Measured), Percent(lesson.Gain),
            })));
        if (report.Checks.Count > 0)
            Table(console, "check", ["results"], report.Checks.Select(check => (check.Result, new[] { Number(check.Count) })));
        console.WriteLine();
        if (report.TestPeople > 0)
            console.WriteLine($"{report.TestPeople} people of the simulator are left out (--with-simulator counts them).");
        console.WriteLine("For inside use: small numbers are not hidden. Unknown, declined and not asked are three things.");
        return text.ToString().TrimEnd();
    }

    private static void Consultations(IAnsiConsole console, ConsultationCount count)
    {
        console.WriteLine($"L1  consultations asked for    {count.L1,8}   requests: booked, or on the waiting list");
        console.WriteLine($"L2  consultations given        {count.L2,8}   bookings that the lawyer marked as done");
        console.WriteLine($"L3  people consulted           {count.L3,8}   people in L2");
        console.WriteLine($"L4  did not come               {Percent(count.L4),8}   of the bookings that were marked");
        console.WriteLine(
            $"L5  wait, half and nine in ten {Wait(count.L5Median),8}   and {Wait(count.L5P90)}, from the request to the consultation");
        console.WriteLine($"L6  unmet                      {count.L6,8}   requests that no time could be offered for in 72 hours");
    }

    private static void Hotline(IAnsiConsole console, HotlineCount count)
    {
        var shown = new HotlineFigures(count, Guarded: false);
        console.WriteLine($"H1  hotline contacts           {count.H1,8}   a case was opened, or opened anew");
        console.WriteLine($"H2  genuine                    {count.H2,8}   H1 less silent, prank, test, wrong service, left within 30 s");
        console.WriteLine($"H3  people helped              {count.H3,8}   a case ended with help");
        console.WriteLine($"H4  answered                   {count.H4,8}   first words after (half / nine in ten, within 5 min) {shown.H4}");
        console.WriteLine($"H5  abandoned                  {count.H5,8}   ended before anybody answered");
        console.WriteLine($"H6  red signals                {count.H6,8}   taken after (half / nine in ten) {shown.H6Wait}");
    }

    private static void Events(IAnsiConsole console, EventFigures events)
    {
        console.WriteLine($"R5  event participations       {events.Participations,8}   heads at approved events, not people");
        if (events.Range.IsContradiction)
        {
            console.WriteLine("R6  people reached, as a range        –   refused: the lower bound is above the upper");
            console.WriteLine(events.Range.TooFewHeads.Count > 0
                ? $"    more came by code than heads were counted in sheets {string.Join(", ", events.Range.TooFewHeads)}: correct them"
                : $"    who came by code was at events elsewhere, too: {string.Join(", ", events.Range.SeenElsewhere)}; look at the codes");
        }
        else
        {
            var (lower, upper) = (events.Range.Lower, events.Range.Upper);
            console.WriteLine($"R6  people reached, at least   {lower,8}   all at a region's largest event, or in the bot");
            console.WriteLine($"                    at most    {upper,8}   nobody at two events, or in the bot without a code");
        }

        console.WriteLine($"R9  came by an event's code    {events.Came,8}   {Percent(events.CameShare)} of the heads; once an event");
        console.WriteLine($"E1  events held                {events.Events.Count,8}   approved sheets");
        console.WriteLine($"E2  raions with an event       {events.Raions,8}   of {events.AllRaions}");
        console.WriteLine($"Q2  events with evidence       {events.Proven,8}   of {events.Events.Count}");
        console.WriteLine($"Q3  corrections                {events.Corrections,8}   of what had been approved");
    }

    private static string Wait(long? minutes) => minutes is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known / 1440} d {known % 1440 / 60} h")
        : "–";

    private static void Table(IAnsiConsole console, string title, string[] columns, IEnumerable<(string Name, string[] Cells)> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(title);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var (name, cells) in rows)
            table.AddRow([Markup.Escape(name), .. cells]);
        if (table.Rows.Count > 0)
            console.Write(table);
    }

    private static string? Day(DateTimeOffset? instant, CampaignClock clock)
        => instant is { } at ? clock.Local(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double? share) => share is { } known
        ? known.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", string.Empty, StringComparison.Ordinal)
        : "–";
}
