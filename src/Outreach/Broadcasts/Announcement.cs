using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Broadcasts;

/// <summary>What a broadcast says.</summary>
public sealed record Announcement
{
    /// <summary>In Kyrgyz; nothing = who reads Kyrgyz does not get it.</summary>
    public string? Ky { get; init; }

    /// <summary>In Russian; nothing = who reads Russian does not get it.</summary>
    public string? Ru { get; init; }

    /// <summary>A photo or voice that goes with it.</summary>
    public MediaFile? File { get; init; }

    /// <summary>The languages that have words.</summary>
    public IReadOnlyList<Language> Languages => [.. new[] { Language.Ky, Language.Ru }.Where(language => In(language) is not null)];

    /// <summary>The words in one language; null where there are none.</summary>
    public string? In(Language language) => language == Language.Ky ? Ky : Ru;

    /// <summary>What a reader gets: the words in her language, whatever there is while she has not chosen one.</summary>
    public string? For(Language? reader)
        => reader is { } language ? In(language) : Ky is not null && Ru is not null ? $"{Ky}\n\n{Ru}" : Ky ?? Ru;
}
