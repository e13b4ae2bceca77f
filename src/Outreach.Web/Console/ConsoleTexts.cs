namespace Outreach.Web.Console;

/// <summary>The sentences of staff.yaml that the console's pages say.</summary>
public static class ConsoleTexts
{
    /// <summary>Their keys.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "console_today", "console_cases", "console_bookings", "console_broadcasts", "console_sessions", "console_skip", "console_pages",
        "console_leave", "console_in_title", "console_in_text", "console_in_button", "console_in_how", "console_in_often", "console_out",
        "console_form_old", "console_nothing_here", "console_done", "console_waits_for_you", "console_all_done",
        "console_pulse", "console_reached_today", "console_reached_week", "console_health", "console_health_well", "console_cases_waiting",
        "console_cases_red", "console_cases_mine", "console_broadcasts_wait", "console_broadcasts_stuck", "console_events_wait",
        "console_numbers_stale", "console_texts_unreviewed", "console_moves_asked", "console_queue", "console_yours", "console_others",
        "console_nobody_waits", "console_live", "console_case", "console_case_open", "console_words_theirs", "console_words_ours",
        "console_words_note", "console_words_yours", "console_words_send", "console_words_sure", "console_close_as", "console_close_about",
        "console_load", "console_booking", "console_booking_cancel", "console_booking_cancel_sure", "console_booking_move",
        "console_booking_no_times", "console_broadcast", "console_broadcast_for", "console_broadcast_when", "console_broadcast_text",
        "console_back", "console_sure", "console_session_this", "console_session_end", "console_session_since", "console_session_until",
        "console_sessions_text", "console_unaware", "console_day", "console_day_none", "console_day_chat", "console_day_today",
        "console_broadcast_off_sure",
    ];
}
