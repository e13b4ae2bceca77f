using Microsoft.Extensions.Options;

namespace Outreach.Host.Watching;

/// <summary>
/// Below this nothing is logged, whatever Logging:LogLevel says. Our own lines hold numbers and codes alone, so they may all be opened.
/// Those of the platform and of libraries do not know what is secret: an HTTP client writes addresses, in which the bot's token stands;
/// Kestrel writes the request it could not read, in which a webhook's secret can stand. Of them only warnings and errors pass.
/// Laid on every rule after all others are known, so that neither a longer category nor a provider's own section gets around it.
/// </summary>
internal sealed class LogFloor : IPostConfigureOptions<LoggerFilterOptions>
{
    private const string Ours = "Outreach";

    private static readonly string[] Silent =
    [
        "System.Net.Http",

        // A failed start and a worker that broke off are said by us, in plain words and without the failure's text.
        "Microsoft.Extensions.Hosting.Internal.Host",
    ];

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        var rules = options.Rules.Select(OnTheFloor).ToList();
        options.Rules.Clear();
        // For what no rule is about.
        options.Rules.Add(OnTheFloor(new LoggerFilterRule(null, null, options.MinLevel, null)));
        foreach (var rule in rules)
            options.Rules.Add(rule);
    }

    /// <summary>Whether lines of this category may be seen at all.</summary>
    public static bool Allows(string? category, LogLevel level)
        => Within(category, Ours) || (level >= LogLevel.Warning && !Array.Exists(Silent, silent => Within(category, silent)));

    private static LoggerFilterRule OnTheFloor(LoggerFilterRule rule) => new(
        rule.ProviderName,
        rule.CategoryName,
        rule.LogLevel,
        (provider, category, level) => Allows(category, level) && rule.Filter?.Invoke(provider, category, level) != false);

    private static bool Within(string? category, string family)
        => category is not null && category.StartsWith(family, StringComparison.OrdinalIgnoreCase)
            && (category.Length == family.Length || category[family.Length] == '.');
}
