using System.Globalization;
using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Flows.Running;
using Outreach.Reports;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Host.Commands;

/// <summary>Makes the report that can be shown outside, and proves of one that it came from these facts.</summary>
internal sealed class ReportAtCommandLine(
    StaffActions actions,
    ReportVerbs verbs,
    ReportMaker maker,
    IEnumerable<IReportRenderer> renderers,
    CampaignClock clock,
    CurrentPlaybook playbook,
    IOptions<CampaignOptions> campaign) : IOperatorCommand
{
    /// <summary>The languages in which a report is written.</summary>
    public static IReadOnlyList<string> Languages { get; }
        = [.. Enum.GetNames<ReportLanguage>().Select(static name => name.ToLowerInvariant())];

    public string Name => "report";

    public async Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        if (options.TryGetValue("verify", out var file))
            return await Verify(Convert.FromBase64String(file), cancellation);
        var (query, problem) = Query(options);
        if (problem is not null)
            return new CommandOutput(1, problem);
        if (await actions.Do(verbs.Make, Actor.Operator, query!, cancellation) is not Decision<Report>(var report))
            throw new InvalidOperationException("At the command line a report is made.");
        // A renderer's option is called as its files end.
        var documents = renderers.ToDictionary(
            renderer => options[renderer.Ending.TrimStart('.')], renderer => renderer.Render(report), StringComparer.Ordinal);
        var written = string.Join(", ", documents.Keys);
        return new CommandOutput(
            0, $"The report is in {written} and {options["csv"]}. Small numbers are hidden: it can be shown outside.")
        {
            Files = new Dictionary<string, string>(StringComparer.Ordinal) { [options["csv"]] = ReportCsv.Write(report) },
            Documents = documents,
        };
    }

    private async Task<CommandOutput> Verify(byte[] file, CancellationToken cancellation)
    {
        foreach (var renderer in renderers)
        {
            if (renderer.QueryOf(file) is not { } written)
                continue;
            if (ReportQuery.Read(written) is not { } query)
                return new CommandOutput(1, "The report was made by another version of the program: it cannot be made anew and compared.");
            return renderer.Render(await maker.Make(query, cancellation)).AsSpan().SequenceEqual(file)
                ? new CommandOutput(0, $"The report came from these facts, as they were before {query.AsOf:yyyy-MM-dd HH:mm:ss} UTC.")
                : new CommandOutput(1, "The report is not what these facts say: it was changed, or the facts or the content were.");
        }

        return new CommandOutput(1, "The file is no report of this program.");
    }

    private (ReportQuery? Query, string? Problem) Query(IReadOnlyDictionary<string, string> options)
    {
        var asOf = clock.Now;
        if (options.TryGetValue("as-of", out var text)
            && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out asOf))
            return (null, $"--as-of '{text}' is not a time. Write it as 2026-12-01 or 2026-12-01T18:00+06:00.");
        var (from, to) = (campaign.Value.Start, campaign.Value.End?.AddDays(-1));
        if (options.TryGetValue("campaign", out var run) && run != campaign.Value.Id)
        {
            if (playbook.Book.Campaigns.Find(run) is not { } year)
                return (null, $"--campaign '{run}' is not in campaigns.yaml. There are: {Known()}.");
            (from, to) = (year.From, year.To);
        }

        foreach (var name in (string[])["from", "to"])
        {
            if (!options.TryGetValue(name, out var word))
                continue;
            if (!WrittenInstant.TryDay(word, out var day))
                return (null, $"--{name} '{word}' is not a day. Write it as 2026-12-01 or 1.12.2026.");
            if (name == "from")
                from = day;
            else
                to = day;
        }

        if (run is not null && (options.ContainsKey("from") || options.ContainsKey("to")))
            return (null, "--campaign says the days already: leave out --from and --to.");
        if (to < from)
            return (null, "--to lies before --from. It is the report's last day.");
        return Enum.TryParse<ReportLanguage>(options.GetValueOrDefault("lang", "ru"), ignoreCase: true, out var language)
            && Enum.IsDefined(language)
            ? (new ReportQuery(from, to, ReportQuery.Whole(asOf), language), null)
            : (null, LanguageOption.Wrong(options["lang"], Languages));
    }

    private string Known()
        => string.Join(
            ", ", playbook.Book.Campaigns.All.Select(static year => year.Id).Append(campaign.Value.Id).Distinct(StringComparer.Ordinal));
}
