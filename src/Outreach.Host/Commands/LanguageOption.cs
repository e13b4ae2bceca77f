using System.CommandLine;
using Outreach.Content;
using Outreach.People;

namespace Outreach.Host.Commands;

/// <summary>A language as it is typed: ky, ru, and where it is spoken en.</summary>
internal static class LanguageOption
{
    public const string English = "en";

    /// <summary>The languages of those who write to us.</summary>
    public static IReadOnlyList<string> Ours { get; } = ["ky", "ru"];

    public static Option<string?> Of(string description, IReadOnlyList<string> languages, string? usual = null)
    {
        var option = new Option<string?>("--lang")
        {
            Description = description,
            HelpName = string.Join('|', languages),
            CustomParser = result =>
            {
                var typed = result.Tokens[0].Value;
                if (languages.Contains(typed, StringComparer.OrdinalIgnoreCase))
                    return typed.ToLowerInvariant();
                result.AddError(Wrong(typed, languages));
                return null;
            },
        };
        if (usual is not null)
            option.DefaultValueFactory = _ => usual;
        return option;
    }

    /// <summary>What is said of another word than these.</summary>
    public static string Wrong(string typed, IReadOnlyList<string> languages)
    {
        var meant = Nearest.Of(typed, languages) is { } near ? $" Did you mean {near}?" : string.Empty;
        return $"--lang '{typed}' is no language that is known here. Write {string.Join(" or ", languages)}.{meant}";
    }

    /// <summary>The language of a word; null for none, and for English.</summary>
    public static Language? Read(string? typed) => typed switch
    {
        "ky" => Language.Ky,
        "ru" => Language.Ru,
        _ => null,
    };
}
