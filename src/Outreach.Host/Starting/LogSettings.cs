namespace Outreach.Host.Starting;

/// <summary>
/// How much is logged, section <c>Logging:LogLevel</c>: <c>Default</c>, or a category such as <c>Outreach.Telegram</c>, and a level.
/// </summary>
internal static class LogSettings
{
    /// <summary>The part of the section that is known.</summary>
    public const string Levels = "LogLevel";

    private const string Section = "Logging:" + Levels;
    private const string Default = "Default";

    /// <summary>Each category with its level; the category of Default is nothing.</summary>
    public static IEnumerable<(string? Category, LogLevel Level)> Read(IConfiguration configuration)
    {
        foreach (var (category, word) in Set(configuration))
        {
            if (TryLevel(word, out var level) && IsCategory(category))
                yield return (category.Equals(Default, StringComparison.OrdinalIgnoreCase) ? null : category, level);
        }
    }

    /// <summary>What cannot be understood, each with its key.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) => Set(configuration)
        .Where(set => !TryLevel(set.Level, out _) || !IsCategory(set.Category))
        .Select(set => IsCategory(set.Category)
            ? $"{Section}:{set.Category} '{set.Level}' is not known. Known are: {string.Join(", ", Enum.GetNames<LogLevel>())}."
            : $"{Section}:{set.Category} is no category. Write its beginning without *, for example {Section}:Outreach.Telegram.");

    // The platform takes one * and stops at two.
    private static bool IsCategory(string category) => !category.Contains('*', StringComparison.Ordinal);

    private static IEnumerable<(string Category, string Level)> Set(IConfiguration configuration)
        => configuration.GetSection(Section).AsEnumerable(makePathsRelative: true)
            .Where(set => set.Key.Length > 0 && !string.IsNullOrWhiteSpace(set.Value))
            .Select(set => (set.Key, set.Value!));

    private static bool TryLevel(string word, out LogLevel level)
        => Enum.TryParse(word, ignoreCase: true, out level) && Enum.IsDefined(level) && !char.IsDigit(word.Trim()[0]);
}
