using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Outreach.Content;

namespace Outreach.Host.Starting;

/// <summary>Settings that nobody reads: mostly misspelt ones, which would be passed over in silence.</summary>
internal static class UnknownSettings
{
    private const string Dashes = "--";

    /// <summary>What the platform reads beside our sections.</summary>
    private static readonly string[] Others = ["Urls", "AllowedHosts", "Kestrel"];

    /// <summary>What a host takes on its command line beside that.</summary>
    private static readonly string[] OfHost =
    [
        "environment", "contentRoot", "applicationName", "webRoot", "hostBuilder", "shutdownTimeoutSeconds", "http_ports", "https_ports",
        "preferHostingUrls", "suppressStatusMessages", "detailedErrors", "captureStartupErrors", "startupAssembly",
        "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "preventHostingStartup",
    ];

    /// <summary>Each of them, with what was probably meant.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="known">Our sections and their keys.</param>
    /// <param name="open">Keys behind which anything may stand.</param>
    public static IEnumerable<string> Problems(
        IConfiguration configuration, IReadOnlyDictionary<string, string[]> known, IReadOnlyCollection<string> open)
    {
        foreach (var (section, keys) in known)
        {
            foreach (var (key, value) in configuration.GetSection(section).AsEnumerable(makePathsRelative: true))
            {
                if (value is not null && key.Length > 0 && !Array.Exists(keys, one => Is(key, one, open)))
                    yield return $"{section}:{key} is not known. {Meant(section, key, keys)}";
            }
        }

        foreach (var problem in Sections(configuration, known))
            yield return problem;
        foreach (var problem in Variables(configuration, known))
            yield return problem;
    }

    /// <summary>What was typed behind a command and is neither a setting nor an option of it, or lacks its value.</summary>
    /// <param name="words">What was typed and is no option of the command.</param>
    /// <param name="known">Our sections and their keys.</param>
    /// <param name="open">Keys behind which anything may stand.</param>
    /// <param name="options">What can be typed there: the command's options, with their dashes, and the commands under it.</param>
    public static IEnumerable<string> Typed(
        IReadOnlyList<string> words,
        IReadOnlyDictionary<string, string[]> known,
        IReadOnlyCollection<string> open,
        IReadOnlyCollection<string> options)
    {
        var settings = known.SelectMany(section => section.Value.Select(key => $"--{section.Key}:{key}")).Append("--Urls").ToList();
        for (var at = 0; at < words.Count; at++)
        {
            var (word, isWhole) = (words[at].Split('=')[0], words[at].Contains('=', StringComparison.Ordinal));
            var isNamed = word.StartsWith(Dashes, StringComparison.Ordinal);
            var hasValue = isWhole || (isNamed && at + 1 < words.Count && !words[at + 1].StartsWith(Dashes, StringComparison.Ordinal));
            if (!(isNamed || isWhole) || !IsSetting(word.TrimStart('-', '/'), known, open))
                yield return Nearest.Of(word, isNamed || isWhole ? options.Concat(settings) : options) is { } meant
                    ? $"'{word}' is not known. Did you mean {meant}?"
                    : $"'{word}' is not known. --help shows what can be typed, appsettings.example.json which settings there are.";
            else if (!hasValue)
                yield return $"{word} has no value. Write it behind: {word} VALUE.";
            // What stands behind a name is its value.
            if (hasValue && !isWhole)
                at++;
        }
    }

    private static bool IsSetting(string name, IReadOnlyDictionary<string, string[]> known, IReadOnlyCollection<string> open)
        => name.Split(':', 2) switch
        {
            [var section, var key] when known.TryGetValue(section, out var keys) => Array.Exists(keys, one => Is(key, one, open)),
            [var section, ..] => Others.Concat(OfHost).Contains(section, StringComparer.OrdinalIgnoreCase),
            _ => false,
        };

    private static bool Is(string key, string known, IReadOnlyCollection<string> open)
        => key.Equals(known, StringComparison.OrdinalIgnoreCase)
            || (open.Contains(known) && key.StartsWith(known + ":", StringComparison.OrdinalIgnoreCase));

    private static string Meant(string section, string key, string[] keys) => Nearest.Of(key, keys) is { } meant
        ? $"Did you mean {section}:{meant}?"
        : $"Known are: {string.Join(", ", keys.Select(one => $"{section}:{one}"))}.";

    // A section of our own file that is none of ours; elsewhere others have theirs, and only what is nearly one of ours is named.
    private static IEnumerable<string> Sections(IConfiguration configuration, IReadOnlyDictionary<string, string[]> known)
    {
        foreach (var section in configuration.GetChildren().Select(child => child.Key)
            .Where(key => !known.ContainsKey(key) && !Others.Contains(key, StringComparer.OrdinalIgnoreCase)))
        {
            var meant = Nearest.Of(section, known.Keys);
            if (meant is not null && configuration.GetSection(section).GetChildren()
                .Any(child => Nearest.Of(child.Key, known[meant].Select(Begins)) is not null))
                yield return $"{section} is no section of the settings. Did you mean {meant}?";
            else if (IsOfFile(configuration, section))
                yield return $"{section} is no section of the settings. Known are: {string.Join(", ", known.Keys.Concat(Others))}.";
        }
    }

    private static string Begins(string key) => key.Split(':')[0];

    private static bool IsOfFile(IConfiguration configuration, string section) => configuration is IConfigurationRoot root
        && root.Providers.OfType<JsonConfigurationProvider>()
            .Any(file => file.GetChildKeys([], null).Contains(section, StringComparer.OrdinalIgnoreCase));

    // Telegram_Token, TELEGRAM-TOKEN, TelegramToken: a variable that says a setting of ours, but not as it is read.
    private static IEnumerable<string> Variables(IConfiguration configuration, IReadOnlyDictionary<string, string[]> known)
    {
        if (configuration is not IConfigurationRoot root)
            return [];
        var ours = known.SelectMany(section => section.Value.Select(key => $"{section.Key}:{key}"))
            .ToDictionary(Plain, key => key.Replace(":", "__", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);
        return root.Providers.OfType<EnvironmentVariablesConfigurationProvider>()
            .SelectMany(variables => variables.GetChildKeys([], null)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => !known.ContainsKey(name) && ours.ContainsKey(Plain(name)))
            .Select(name => $"The variable {name} is not read. Did you mean {ours[Plain(name)]}, with two underscores?");
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
