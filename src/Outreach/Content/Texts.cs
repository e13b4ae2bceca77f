using Outreach.People;

namespace Outreach.Content;

/// <summary>The short sentences that the program itself says, from texts.yaml.</summary>
public sealed class Texts
{
    private static readonly string[] Keys =
    [
        "next", "back", "menu", "help", "hide", "not_understood", "not_understood_again", "got_voice", "got_media", "got_place", "got_contact",
        "old_button", "moved", "quiz_right", "quiz_wrong", "welcome_back", "numbers_unchecked", "numbers_inside", "numbers_checked", "sources_title",
        "choose_number", "sms_words", "weather", "stopped_toast", "sorry", "bot_name", "bot_short_description", "bot_description", "command_start",
        "command_menu", "command_help", "command_language", "command_stop", "command_hide", "command_delete",
    ];

    private readonly IReadOnlyDictionary<string, Words> _texts;

    private Texts(IReadOnlyDictionary<string, Words> texts) => _texts = texts;

    /// <summary>The words under a key.</summary>
    public Words this[string key] => _texts[key];

    /// <summary>The words under a key in one language.</summary>
    public string In(string key, Language language) => _texts[key].In(language);

    /// <summary>Reads texts.yaml.</summary>
    public static Texts Read(YamlPart file)
    {
        file.OnlyKnows("texts");
        var part = file.Part("texts");
        part?.OnlyKnows(Keys);
        if (part is null)
            file.Problem("'texts' is missing", "begin the file with 'texts:'");
        return new Texts(Keys.ToDictionary(key => key, key => part?.RequiredWords(key) ?? new Words("…", "…"), StringComparer.Ordinal));
    }
}
