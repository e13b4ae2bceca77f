using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Outreach.Host.Watching;

namespace Outreach.Host.Starting;

/// <summary>
/// Where settings come from, the later over the earlier: appsettings.json beside the program, the one in the working folder, the
/// environment, the credentials that systemd loads, the command line.
/// </summary>
internal static class Settings
{
    private const string File = "appsettings.json";

    /// <summary>The sections we own; a key in them that nobody knows is mostly a misspelt one.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Storage"] = ["Engine", "LiteDb:Path"],
        ["Privacy"] = ["KeyFile"],
        ["Content"] = ["Folder"],
        ["Telegram"] =
        [
            "Token", "ApiUrl", "Receive", "WebhookUrl", "WebhookSecret", "StaffGroupId", "CaseTopics", "StaffGroupPerMinute",
            "MessagesPerSecond", "MessagesPerSecondToOne", "BurstToOne",
        ],
        ["Twilio"] =
        [
            "AccountSid", "AuthToken", "From", "MessagingServiceSid", "ApiUrl", "PublicUrl", "CanReceive", "ValidityMinutes",
            "MessagesPerSecond", Prices, "Currency",
        ],
        ["Sms"] = ["MonthlySegments", "DailySegmentsToOne", "DailyHelpToOne", "DailyHelpSegments", "DailyStaffSegments", "Countries"],
        ["Staff"] = [Administrators],
        ["Broadcasts"] = ["SecondPerson", "CancelMinutes", "QuietFrom", "QuietUntil", "FailurePercent", "LateMinutes", "SmsSegments"],
        ["Consultations"] =
        [
            "HoldMinutes", "OfferMinutes", "LeadMinutes", "DaysAhead", "MostMoves", "UnmetHours", "OffersFrom", "OffersUntil",
            "FirstReminderHours", "SecondReminderMinutes",
            "AgreementDays", "NumberMinutes", "PhoneDays", "CalendarUrl",
        ],
        ["Hotline"] = ["LeaseMinutes", "LadderMinutes", "MostCases", "CallBackSeconds", "PartnerPhone", "RoomLanguage"],
        ["Retention"] = ["CaseDays", "FileDays", "MessageDays", "FormDays"],
        ["Campaign"] = ["Id", "Name", "Start", "End", "TimeZone"],
        ["Console"] = ["Enabled", "AllowRemote", "PublicUrl"],
        ["Simulator"] = ["AllowRemote", "MachineVoice"],
        ["OpenTelemetry"] = ["Endpoint", "Protocol"],
        ["Logging"] = ["LogLevel"],
    };

    private const string Prices = "Prices";
    private const string Administrators = "Administrators";

    /// <summary>What stands behind these is open: categories of a log, beginnings of phone numbers, the places of a list.</summary>
    private static readonly string[] Open = [LogSettings.Levels, Prices, Administrators];

    private static readonly string[] OutsideAddresses =
        ["Telegram:WebhookUrl", "Twilio:PublicUrl", "Consultations:CalendarUrl", "Console:PublicUrl"];

    /// <summary>What nobody sets who only plays, also where it switches nothing on by itself.</summary>
    private static readonly string[] OfRealPeople =
    [
        "Telegram:Token", "Telegram:WebhookSecret", "Telegram:StaffGroupId", "Twilio:AccountSid", "Twilio:AuthToken", "Twilio:From",
        "Twilio:MessagingServiceSid", "Hotline:PartnerPhone",
    ];

    private static readonly string[] Days = ["Campaign:Start", "Campaign:End"];

    public static void AddSettings(this ConfigurationManager configuration, IReadOnlyList<string> arguments)
    {
        configuration.Sources.Clear();
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, File), optional: true);
        configuration.AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), File), optional: true);
        configuration.AddEnvironmentVariables();
        // What systemd was told to keep for this service alone (LoadCredential=Telegram__Token:/etc/…): a file each, named as a variable.
        if (Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } credentials)
            configuration.AddKeyPerFile(Path.GetFullPath(credentials), optional: true);
        configuration.AddCommandLine([.. arguments]);
        if (string.IsNullOrWhiteSpace(configuration["Urls"]))
            configuration["Urls"] = "http://127.0.0.1:5080";
    }

    /// <summary>What is wrong with the settings that were typed behind a command.</summary>
    /// <param name="words">What was typed and is no option of the command.</param>
    /// <param name="options">What else can be typed there.</param>
    public static IReadOnlyList<string> ProblemsOfTyped(IReadOnlyList<string> words, IReadOnlyCollection<string> options)
        => [.. UnknownSettings.Typed(words, Known, Open, options)];

    /// <summary>Whether the world is to call this program, even where the channel itself is still off.</summary>
    public static bool SayAnOutsideAddress(IConfiguration configuration)
        => Array.Exists(OutsideAddresses, key => !string.IsNullOrWhiteSpace(configuration[key]))
            || string.Equals(configuration["Telegram:Receive"]?.Trim(), "Webhook", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether these are settings of a campaign, or of one that is being set up: then nobody is played.</summary>
    public static bool SayRealPeople(IConfiguration configuration)
        => SayAnOutsideAddress(configuration) || Array.Exists(OfRealPeople, key => !string.IsNullOrWhiteSpace(configuration[key]));

    /// <summary>What is wrong with the settings apart from what each option checks itself.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        if (configuration["Storage:Engine"] is { Length: > 0 } engine && !engine.Equals("LiteDb", StringComparison.OrdinalIgnoreCase))
            yield return $"Storage:Engine '{engine}' is not known. So far there is LiteDb.";
        foreach (var address in (configuration["Urls"] ?? string.Empty).Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryWeb(address.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), out var uri))
                yield return $"Urls '{address}' is not a web address. Write for example http://127.0.0.1:5080.";
            else if (uri.PathAndQuery != "/" || uri.UserInfo.Length > 0)
                yield return $"Urls '{address}' may only hold scheme, host and port. Write for example http://127.0.0.1:5080.";
        }

        foreach (var key in Days)
        {
            // The binder takes '1,5' for a day; what it does not take it tells itself.
            if (configuration[key] is { Length: > 0 } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _)
                && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _))
                yield return $"{key} '{text}' is not a day. Write it as 2026-12-01, or remove the key.";
        }

        foreach (var problem in CollectorSettings.Problems(configuration).Concat(LogSettings.Problems(configuration)))
            yield return problem;
        foreach (var problem in UnknownSettings.Problems(configuration, Known, Open))
            yield return problem;
    }

    private static bool TryWeb(string text, [NotNullWhen(true)] out Uri? address)
        => Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https";
}
