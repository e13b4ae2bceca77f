using System.Globalization;
using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Reports;

/// <summary>Sends the report into the chat: for this week, this month or the campaign, in one of three languages.</summary>
public sealed class ReportCommand(
    StaffActions actions,
    ReportVerbs verbs,
    IEnumerable<IReportRenderer> renderers,
    CampaignClock clock,
    IOptions<CampaignOptions> campaign) : IStaffCommand
{
    private const int DaysOfWeek = 7;
    private static readonly string[] Periods = ["week", "month", "campaign"];

    /// <inheritdoc/>
    public string Name => "report";

    /// <inheritdoc/>
    public Right Needs => Right.SeeCounts;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var chosen = call.Input is DeskInput.Pressed { Action: var action } ? action.Split('-') : [];
        return chosen switch
        {
            [var period] when Periods.Contains(period) => Languages(call, period),
            [var period, var language] when Periods.Contains(period) && Enum.TryParse<ReportLanguage>(language, out var known)
                => await Send(call, period, known, cancellation),
            _ => new DeskAnswer
            {
                Text = call.Words.Say("report_ask"),
                Buttons =
                [
                    .. Periods.Select(period => new Button(period, call.Words.Say($"report_of_{period}"))),
                    new Button("close", call.Words.Say("staff_cancel")),
                ],
                Dialogue = chosen is ["close"] ? null : new Dialogue(string.Empty, TakesWords: false),
            },
        };
    }

    private static DeskAnswer Languages(DeskCall call, string period) => new()
    {
        Text = call.Words.Say("report_ask_language"),
        Buttons =
        [
            new Button($"{period}-{ReportLanguage.Ky}", "Кыргызча"),
            new Button($"{period}-{ReportLanguage.Ru}", "Русский"),
            new Button($"{period}-{ReportLanguage.En}", "English"),
        ],
        Dialogue = new Dialogue(string.Empty, TakesWords: false),
    };

    private async Task<DeskAnswer> Send(DeskCall call, string period, ReportLanguage language, CancellationToken cancellation)
    {
        var query = Query(period, language, call.Now);
        return DeskAnswer.To(
            call,
            await actions.Decide(verbs.Make, call.Who, query, cancellation),
            report => DeskAnswer.Say(call.Words.Say("report_sent")) with
            {
                Before =
                [
                    .. renderers.Select((renderer, index) => new Outgoing.Note
                    {
                        Address = call.Address,
                        // Said once, of all files.
                        Text = index == 0
                            ? call.Words.Say("report_note", ("period", call.Words.Say($"report_of_{period}")))
                            : string.Empty,
                        Made = new MadeFile(FileName(query, renderer.Ending), string.Empty) { Bytes = renderer.Render(report) },
                    }),
                ],
            });
    }

    private ReportQuery Query(string period, ReportLanguage language, DateTimeOffset now)
    {
        var today = clock.Today;
        var monday = today.AddDays(-(((int)today.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        var (from, to) = period switch
        {
            "week" => (monday, today),
            "month" => (new DateOnly(today.Year, today.Month, 1), today),
            _ => (campaign.Value.Start, campaign.Value.End?.AddDays(-1)),
        };
        return new ReportQuery(from, to, ReportQuery.Whole(now), language);
    }

    /// <summary>The name of a report's file.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="ending">Its ending, with the dot.</param>
    public static string FileName(ReportQuery query, string ending) => string.Create(
        CultureInfo.InvariantCulture,
        $"report-{query.AsOf.UtcDateTime:yyyyMMdd-HHmmss}-{query.Language.ToString().ToLowerInvariant()}{ending}");
}
