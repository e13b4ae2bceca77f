using System.Text.RegularExpressions;
using Outreach.People;

namespace Outreach.Content;

/// <summary>The short sentences that the program itself says, from texts.yaml.</summary>
public sealed partial class Texts
{
    private static readonly string[] Keys =
    [
        "next", "back", "menu", "operator", "help", "hide", "not_understood", "not_understood_again", "not_understood_worried", "got_voice",
        "got_media", "got_place", "got_contact",
        "old_button", "moved", "quiz_right", "quiz_wrong", "measure_before", "measure_after",
        "welcome_back", "nudge", "nudge_on", "said_thanks", "said_hello", "said_fine", "said_who",
        "said_free", "hello_hidden", "numbers_unchecked", "numbers_inside", "numbers_checked", "sources_title", "help_papers",
        "hours_always", "hours_open", "hours_closed", "hours_closed_today", "hours_hers", "hours_local", "hours_shut",
        "sms_words", "sms_words_first", "sms_words_menu", "sms_help", "sms_lesson", "sms_lesson_begun", "sms_lesson_done", "sms_enough",
        "sms_enough_month", "weather", "stopped_toast", "sorry",
        "bot_name", "bot_short_description", "bot_description", "command_start",
        "listen", "listen_always", "listen_not", "listens", "listens_not", "not_spoken",
        "share_contact", "contact_foreign", "code_sms", "code_wrong", "code_late", "code_spent", "choice_gone", "phone_wrong",
        "phone_short", "phone_long", "phone_unknown", "phone_anonymous", "phone_special",
        "slot_taken", "booking_gone", "booking_one", "booking_enough", "way_phone", "way_chat", "way_meet", "how_phone",
        "how_phone_locked", "how_chat", "how_meet", "booking_card",
        "weekdays", "months", "first_day_before", "first_hour_before", "first_time_found", "first_time_gone", "first_time_gone_only",
        "first_time_moved", "first_look", "booking_begun", "day_none",
        "booking_moved", "zone_none", "zone_which", "how_phone_to", "time_none", "booking_over", "booking_same", "phone_needed",
        "clock_home", "clock_both", "clock_own", "remind_when", "remind_late", "remind_not", "move_found", "move_look", "chat_who",
        "city_bishkek", "city_moscow", "city_yekaterinburg", "city_novosibirsk", "city_vladivostok", "city_almaty",
        "city_istanbul", "city_dubai", "city_seoul", "city_berlin",
        "join_off", "join_no_mobile", "join_too_many", "join_not_now", "join_already",
        "hotline_on", "hotline_off", "hotline_taken", "hotline_next", "hotline_kept_on", "hotline_kept_off", "hotline_claimed",
        "hotline_lapsed", "hotline_cried", "hotline_closed", "hotline_red_on", "hotline_red_off", "hotline_red_with", "words_kept",
        "hotline_other", "hotline_closed_asks", "hotline_closed_barred", "hotline_closed_numbers", "hotline_helped_yes",
        "hotline_helped_little", "hotline_speaks",
        "hotline_helped_no", "hotline_judged", "hotline_judged_no", "hotline_book", "hotline_book_word", "hotline_leave_asks",
        "hotline_stay", "hotline_numbers", "hotline_blocked", "hotline_not_passed", "hotline_not_passed_number",
        "command_menu", "command_help", "command_language", "command_stop", "command_hide", "command_delete",
    ];

    private const int ButtonLetters = 40;
    private const int SentenceLetters = 300;
    private const int TwoSegments = 134;

    /// <summary>One segment of Kyrgyz or Russian letters, with the code in place of its braces.</summary>
    private const int SmsLetters = 70;

    private readonly IReadOnlyDictionary<string, Words> _texts;

    private Texts(IReadOnlyDictionary<string, Words> texts) => _texts = texts;

    /// <summary>The keys of texts.yaml.</summary>
    public static IReadOnlyList<string> Sentences => Keys;

    /// <summary>The keys of staff.yaml.</summary>
    public IEnumerable<string> OfStaff => _texts.Keys.Except(Keys, StringComparer.Ordinal);

    /// <summary>The words under a key.</summary>
    public Words this[string key] => _texts[key];

    /// <summary>The words under a key in one language.</summary>
    public string In(string key, Language language) => _texts[key].In(language);

    /// <summary>Reads texts.yaml, and staff.yaml for what is said to staff.</summary>
    /// <param name="file">texts.yaml.</param>
    /// <param name="staff">staff.yaml.</param>
    /// <param name="staffKeys">What it must hold, and nothing else.</param>
    public static Texts Read(YamlPart file, YamlPart staff, IReadOnlyList<string> staffKeys)
        => new(Read(file, "texts", Keys, Letters).Concat(Read(staff, "staff", [.. staffKeys], static _ => SentenceLetters))
            .ToDictionary(StringComparer.Ordinal));

    private static IEnumerable<KeyValuePair<string, Words>> Read(YamlPart file, string name, string[] keys, Func<string, int> letters)
    {
        file.OnlyKnows(name);
        var part = file.Part(name);
        part?.OnlyKnows(keys);
        if (part is null)
            file.Problem($"'{name}' is missing", $"begin the file with '{name}:'");
        foreach (var key in keys)
        {
            var here = part?.Part(key) ?? part;
            var words = here?.Within(part!.RequiredWords(key), letters(key)) ?? new Words("…", "…");
            // A gap that only one language has would be filled for only half of the readers.
            if (here is not null && !Gaps(words.Ky).SetEquals(Gaps(words.Ru)))
                here.Problem($"'{key}' has other gaps in {{braces}} in Kyrgyz than in Russian", "write the same {gaps} in both");
            yield return new(key, words);
        }
    }

    private static HashSet<string> Gaps(string text) => [.. Gap().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    /// <summary>
    /// What stands on buttons, what Telegram takes of a bot's name and descriptions (core.telegram.org/bots/api#setmyname and below), and
    /// sentences.
    /// </summary>
    private static int Letters(string key) => key switch
    {
        "listen" or "listen_always" or "listen_not" or "first_look" or "next" or "back" or "share_contact" or "menu" or "help" or "hide"
            or "hotline_helped_yes" or "hotline_helped_little" or "hotline_helped_no" or "hotline_stay" => ButtonLetters,
        "code_sms" or "first_day_before" or "first_hour_before" or "first_time_found" or "first_time_gone"
            or "first_time_gone_only" or "first_time_moved" or "hotline_closed_numbers" => SmsLetters,
        "bot_name" => 64,
        "bot_short_description" => 120,
        "bot_description" => 512,
        "stopped_toast" => 200,
        "sms_enough" or "sms_enough_month" => TwoSegments,
        _ => SentenceLetters,
    };
}
