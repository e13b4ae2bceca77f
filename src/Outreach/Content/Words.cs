using Outreach.People;

namespace Outreach.Content;

/// <summary>The same said in both languages.</summary>
/// <param name="Ky">Kyrgyz.</param>
/// <param name="Ru">Russian.</param>
public sealed record Words(string Ky, string Ru)
{
    /// <summary>The same in few words, for where each letter is paid; null where these are short enough.</summary>
    public Words? Sms { get; init; }

    /// <summary>The words for an SMS, or for a screen that may be longer.</summary>
    public Words For(bool sms) => sms && Sms is { } few ? few : this;

    /// <summary>The words in one language.</summary>
    public string In(Language language) => language == Language.Ky ? Ky : Ru;

    /// <summary>The words in a person's language; in both, one under the other, while nobody knows it.</summary>
    /// <param name="profile">What the person told.</param>
    /// <param name="between">What stands between the two.</param>
    public string For(Profile profile, string between = "\n")
        => profile is { Language: null, Heard: null } ? Both(profile.Speaks, between) : In(profile.Speaks);

    /// <summary>The same with a gap in {braces} filled.</summary>
    /// <param name="gap">Its name.</param>
    /// <param name="with">What takes its place.</param>
    public Words Filled(string gap, Words with)
    {
        return new(Fill(Language.Ky, sms: false), Fill(Language.Ru, sms: false))
        {
            Sms = new(Fill(Language.Ky, sms: true), Fill(Language.Ru, sms: true)),
        };

        string Fill(Language language, bool sms)
            => For(sms).In(language).Replace($"{{{gap}}}", with.For(sms).In(language), StringComparison.Ordinal);
    }

    /// <summary>Both languages, one under the other; once where they are the same.</summary>
    public string Both(Language first, string between)
        => Ky == Ru ? Ky : first == Language.Ky ? $"{Ky}{between}{Ru}" : $"{Ru}{between}{Ky}";
}
