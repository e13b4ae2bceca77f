using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Events.Figures;
using Outreach.Flows.Running;
using Outreach.Reach;

namespace Outreach.Host.Commands;

/// <summary>Who was reached, and what events came to, for the campaign (INDICATORS).</summary>
internal sealed class ReachCommand(
    ReachReporter reporter,
    EventCounts events,
    CurrentPlaybook playbook,
    CampaignClock clock,
    IOptions<CampaignOptions> campaign) : IOperatorCommand
{
    public string Name => "reach";

    public async Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        var asOf = clock.Now;
        if (options.TryGetValue("as-of", out var text) && !WrittenInstant.TryRead(text, clock, out asOf))
            return new CommandOutput(1, $"--as-of '{text}' is not a time. {WrittenInstant.How}");

        var book = playbook.Book;
        var report = await reporter.Report(
            new ReachPeriod(
                asOf,
                Start(campaign.Value.Start),
                Start(campaign.Value.End),
                [.. book.Lessons.Select(lesson => lesson.Id)],
                options.ContainsKey("with-simulator")),
            cancellation);
        var names = new ReachNames(book);
        var figures = events.Of(report);
        var output = new CommandOutput(0, ReachText.Write(report, figures, campaign.Value, clock, names));
        return options.TryGetValue("csv", out var file)
            ? output with
            {
                Files = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [file] = ReachCsv.Write(report, figures, campaign.Value, names),
                }
            }
            : output;
    }

    private DateTimeOffset? Start(DateOnly? day) => day is { } first ? clock.StartOf(first) : null;
}
