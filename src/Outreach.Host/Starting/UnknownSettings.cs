using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Outreach.Content;

namespace Outreach.Host.Starting;

/// <summary>Settings that nobody reads: mostly misspelt ones, which would be passed over in silence.</summary>
internal static class UnknownSettings
{
    /// <summary>What the platform reads beside our sections.</summary>
    private static readonly string[] Others = ["Urls", "AllowedHosts", "Kestrel"];

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
