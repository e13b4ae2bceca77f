using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Messaging.Sms;
using Outreach.Twilio;

namespace Outreach.Host.Commands;

/// <summary>What SMS cost in a month and what became of them.</summary>
internal sealed class SmsCommand(
    SmsBudget budget,
    CampaignClock clock,
    IOptions<CampaignOptions> campaign,
    IConfiguration settings) : IOperatorCommand
{
    public string Name => "sms";

    public async Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        var month = budget.Month;
        if (options.TryGetValue("month", out var text)
            && !DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out month))
            return new CommandOutput(1, $"--month '{text}' is not a month. Write it as 2026-11.");

        var sum = await budget.Of(month, cancellation);
        var report = new SmsReport
        {
            Campaign = campaign.Value.Id,
            Month = month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            TimeZone = campaign.Value.TimeZone,
            AsOf = clock.Local(clock.Now),
            Messages = sum.Messages,
            Segments = sum.Segments,
            Cost = sum.Cost,
            Currency = settings.GetSection(TwilioOptions.Section)[nameof(TwilioOptions.Currency)] ?? new TwilioOptions().Currency,
            Unpriced = sum.Unpriced,
            States = sum.States.ToDictionary(
                state => JsonNamingPolicy.CamelCase.ConvertName(state.Key.ToString()),
                state => state.Value,
                StringComparer.Ordinal),
            Codes = sum.Codes
                .ToDictionary(code => code.Key.ToString(CultureInfo.InvariantCulture), code => code.Value, StringComparer.Ordinal),
            Limit = month == budget.Month ? budget.MonthlySegments : null,
            Warning = month == budget.Month ? budget.Warning(sum) : null,
        };
        return new CommandOutput(0, options.ContainsKey("json")
            ? JsonSerializer.Serialize(report, SmsJson.Default.SmsReport)
            : SmsReportText.Write(report, sum, campaign.Value.Name));
    }
}
