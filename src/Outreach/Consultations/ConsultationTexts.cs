namespace Outreach.Consultations;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class ConsultationTexts
{
    public static readonly string[] Keys =
    [
        "can_today", "can_week", "can_hours", "can_away", "can_lawyers", "can_load", "can_book", "topic_contract",
        "topic_wages", "topic_passport", "topic_ban", "topic_family", "topic_other", "lawyer_paused", "lawyer_unlinked",
        "lawyer_all_topics", "lawyer_places", "lawyer_lengths", "lawyer_no_hours", "lawyer_no_card", "hours_wrong",
        "hours_saved", "hours_how", "hours_week_day", "hours_week_morning", "hours_week_evening", "hours_sat_yes",
        "hours_sat_no", "away_wrong", "away_hits", "away_untold", "away_yes", "away_no", "away_saved", "away_struck",
        "away_how", "away_today", "away_tomorrow", "away_strike", "diary_today", "diary_today_none", "diary_today_over", "diary_week",
        "diary_week_none", "diary_unmarked", "diary_number", "diary_number_later", "diary_done", "diary_more", "diary_missed",
        "diary_back", "diary_marked", "diary_not_begun", "notice_new", "notice_moved", "notice_cancelled", "notice_nobody",
        "notice_locked", "notice_unlocked", "notice_cancelled_phone", "line_locked", "lock_hidden", "lock_stopped",
        "lock_declined", "diary_locked", "diary_number_locked", "diary_number_gone", "lawyers_line", "lawyers_unlinked",
        "lawyers_yours", "lawyers_none", "lawyers_list", "lawyer_add", "lawyer_ask_name", "lawyer_field_hours",
        "lawyer_field_languages", "lawyer_field_topics", "lawyer_field_ways", "lawyer_field_places", "lawyer_field_office",
        "lawyer_field_lengths", "lawyer_ask_hours", "lawyer_ask_languages", "lawyer_ask_topics", "lawyer_ask_ways",
        "lawyer_ask_places", "lawyer_ask_office", "lawyer_ask_lengths", "lawyer_wrong_places",
        "lawyer_wrong_office", "lawyer_wrong_lengths", "lawyer_added", "lawyer_saved", "lawyer_pause", "lawyer_resume",
        "lawyer_link", "lawyer_link_nobody", "lawyer_link_whom", "lawyer_remove", "lawyer_remove_booked", "lawyer_remove_sure",
        "lawyer_removed", "load_head", "load_region", "load_lawyer", "load_unknown", "book_topic", "book_language", "book_way",
        "book_place", "book_day", "book_nothing", "book_time", "book_other_day", "book_phone",
        "book_confirm", "book_yes", "book_taken", "book_done", "book_no_code", "book_too_often", "book_withdraw",
        "book_withdrawn", "can_write", "write_none", "write_how", "write_long", "write_sent", "write_away", "chat_from",
        "chat_answer", "can_bookings", "bookings_none", "bookings_list", "bookings_one", "bookings_before", "bookings_more",
        "booking_no_office", "booking_cancelled", "booking_completed", "booking_noshow", "booking_unmarked", "booking_on",
        "booking_stands",
        "hours_wrong_midnight", "hours_wrong_evening", "hours_wrong_days", "hours_wrong_ends", "notice_number", "book_withdraw_sure", "book_withdraw_yes", "book_withdraw_no", "book_lost_told", "book_lost_later",
        "book_lost_walk_in", "book_confirm_phone", "book_told_same", "booking_alone", "lawyer_invited_paused", "lawyer_paused_booked", "lawyer_paused_for_you", "lawyer_resumed_for_you", "away_sure_taken", "away_taken", "away_saved_taken", "ask_lost", "ask_lost_alone", "load_unaware", "away_wrong_until", "away_wrong_order", "away_wrong_past", "hours_wrong_overlap",
        "hours_sure", "hours_yes", "hours_fits", "hours_short",
        "hours_outside", "away_sure", "away_sure_yes", "diary_undo", "diary_undone", "diary_undo_late", "diary_morning", "diary_soon",
        "diary_open", "notice_left", "notice_back", "lawyer_deaf", "lawyer_yours_now", "load_nobody", "short_head", "short_waiting",
        "short_move", "short_lawyers", "short_times", "short_unlinked", "short_deaf", "ask_move", "ask_another", "ask_open",
        "book_more_days", "book_move", "book_move_confirm", "book_moved", "book_told", "book_told_later", "book_told_walk_in",
        "book_asked", "book_begun", "lawyer_invited", "lawyer_changed_for_you", "import_lawyers_outside",
        "lawyer_added_linked", "lawyer_added_alone", "lawyer_invite", "can_calendar",
        "feed_on", "feed_off",
        "feed_nowhere", "feed_open", "feed_new", "feed_shut", "import_name_lawyers", "import_empty_lawyers", "import_lawyers_summary",
        "import_lawyers_done", "import_lawyers_unlinked", "table_name_lost", "table_name_letters", "table_name_twice", "table_place",
        "table_place_near", "table_places_none", "table_way", "table_ways_none", "table_language", "table_languages_none", "table_topic",
        "table_office_long", "table_lengths", "table_hours_none", "table_hours", "table_hours_sign", "lawyer_head_name",
        "lawyer_head_languages", "lawyer_head_topics", "lawyer_head_places", "lawyer_head_ways", "lawyer_head_office",
        "lawyer_head_minutes", "lawyer_head_break", "lawyer_head_most_per_day", "lawyer_head_hours",
    ];
}
