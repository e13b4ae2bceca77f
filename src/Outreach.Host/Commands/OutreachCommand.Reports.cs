using System.CommandLine;
using Outreach.Host.Starting;

namespace Outreach.Host.Commands;

/// <summary>What can be asked of reports.</summary>
internal static partial class OutreachCommand
{
    private static Command Report()
    {
        var from = new Option<string?>("--from") { Description = "The first day, such as 2026-12-01; without it the campaign's." };
        var to = new Option<string?>("--to") { Description = "The last day; without it the campaign's." };
        var run = new Option<string?>("--campaign") { Description = "A run of campaigns.yaml, such as 100-days-2027; its days are asked." };
        var asOf = new Option<string?>("--as-of") { Description = "Counts only what was written before this time." };
        var language = LanguageOption.Of("The language of the report.", ReportAtCommandLine.Languages, usual: "ru");
        var folder = new Option<string>("--out") { Description = "The folder to write into.", DefaultValueFactory = static _ => "." };
        var report = new Command("report", "Writes the report that can be shown outside: small numbers are hidden.")
        {
            run, from, to, asOf, language, folder, Verify(),
        };
        report.TreatUnmatchedTokensAsErrors = false;
        report.SetAction((typed, cancellation) =>
        {
            var (place, words) = (typed.GetValue(folder)!, typed.GetValue(language)!);
            List<(string, string)> options =
            [
                ("lang", words),
                ("xlsx", Path.Combine(place, $"report-{words}.xlsx")),
                ("pdf", Path.Combine(place, $"report-{words}.pdf")),
                ("csv", Path.Combine(place, $"report-{words}.csv")),
            ];
            foreach (var (name, option) in new[] { ("campaign", run), ("from", from), ("to", to), ("as-of", asOf) })
            {
                if (typed.GetValue(option) is { } value)
                    options.Add((name, value));
            }

            return Ask("report", [.. options], typed, cancellation);
        });
        return report;
    }

    private static Command Verify()
    {
        var file = new Argument<string>("FILE") { Description = "A workbook or a PDF that this command wrote." };
        var verify = new Command("verify", "Proves that a report came from these facts; ends with 1 if it did not.") { file };
        verify.TreatUnmatchedTokensAsErrors = false;
        verify.SetAction(async (typed, cancellation) => await Ask(
            "report", [("verify", Convert.ToBase64String(await Bytes(typed.GetValue(file)!, cancellation)))], typed, cancellation));
        return verify;
    }

    private static async Task<byte[]> Bytes(string path, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StartProblemsException([$"'{path}' cannot be read: {trouble.Message}"]);
        }
    }
}
