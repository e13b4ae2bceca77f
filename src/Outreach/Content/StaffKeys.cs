namespace Outreach.Content;

/// <summary>The sentences of staff.yaml.</summary>
internal static class StaffKeys
{
    /// <summary>All of them.</summary>
    public static readonly string[] All =
    [
        "role_administrator", "role_coordinator", "role_lawyer", "role_operator", "role_editor", "role_observer", "staff_you_are", "staff_where",
        "staff_whole_country", "staff_help_end", "can_staff", "can_help", "can_invite", "can_counts", "can_broadcast", "can_broadcasts",
        "can_announce_test", "staff_list", "staff_of_settings", "staff_remove", "staff_remove_now", "staff_remove_sure", "staff_remove_yes",
        "staff_remove_no", "staff_removed", "staff_gone_already", "staff_refused", "staff_no_access", "staff_old_button", "staff_press",
        "staff_done", "staff_cancel", "staff_closed", "invite_role", "invite_regions", "invite_name", "invite_name_long", "invite_name_words",
        "invite_link", "appoint_unknown", "appoint_not_her", "appointed", "invitation_gone", "invitation_for_others", "invitation_taken", "invitation_used", "counts", "language_ky", "language_ru",
        "language_none", "channel_simulator_chat", "channel_simulator_sms", "length_hours", "length_minutes", "length_seconds", "broadcast_ask_ky",
        "broadcast_ask_ru", "broadcast_no_words", "broadcast_one_needed", "broadcast_text_long", "broadcast_text_only", "broadcast_ask_file",
        "broadcast_no_file", "broadcast_file_only", "broadcast_ask_audience", "broadcast_audience_done", "broadcast_part_regions",
        "broadcast_part_raions", "broadcast_part_languages", "broadcast_part_channels", "broadcast_part_lessons", "broadcast_ask_regions",
        "broadcast_ask_raions", "broadcast_ask_languages", "broadcast_ask_channels", "broadcast_ask_lessons", "broadcast_took", "broadcast_ask_when",
        "broadcast_at_once", "broadcast_tomorrow", "broadcast_when_wrong", "broadcast_when_past", "broadcast_when_far", "broadcast_later",
        "broadcast_drop", "broadcast_kept", "broadcast_dropped", "broadcast_no_draft", "broadcast_as_sms", "broadcast_sms_stop", "forecast_for",
        "forecast_when", "forecast_readers", "forecast_sms", "forecast_no_price", "forecast_takes", "forecast_left_out", "left_out_stopped",
        "left_out_hidden", "left_out_unreachable", "left_out_minor", "left_out_calledforhelp", "left_out_nonews", "left_out_twice",
        "left_out_nowords", "warn_locked_screen", "warn_sms_long", "warn_one_language", "warn_unpriced", "warn_links", "preview_next_approval",
        "preview_next_send", "preview_no_words", "preview_file_long", "preview_nobody", "preview_not_yours", "broadcast_submit", "broadcast_send", "broadcast_change_ky",
        "broadcast_change_ru", "broadcast_change_file", "broadcast_change_audience", "broadcast_change_when", "broadcast_nothing_to_test",
        "broadcast_tested", "broadcast_nobody_approves", "broadcast_handed_in", "broadcast_on_its_way", "broadcast_please_approve",
        "broadcast_approve", "broadcast_send_back", "broadcast_not_by_sender", "broadcast_approved", "broadcast_approved_late",
        "broadcast_sent_back", "broadcast_you_sent_back", "broadcast_changed", "broadcast_head", "broadcast_state_draft", "broadcast_state_waiting",
        "broadcast_state_scheduled", "broadcast_state_late", "broadcast_state_preparing", "broadcast_state_sending", "broadcast_state_paused",
        "broadcast_state_stopped", "broadcast_state_done", "broadcast_state_calledoff", "broadcast_waits", "broadcast_begins", "broadcast_missed",
        "broadcast_prepares", "broadcast_called_off", "broadcast_count_sent", "broadcast_end_withheld", "broadcast_end_unreachable",
        "broadcast_end_refused", "broadcast_end_unknown", "broadcast_end_nowords", "broadcast_end_withdrawn", "broadcast_opt_outs", "broadcast_left",
        "broadcast_sleeps", "broadcast_pause_staff", "broadcast_pause_failures", "broadcast_pause_account", "broadcast_pause_money", "broadcast_pause_left",
        "broadcast_held_account", "broadcast_held_money", "broadcast_pause_late", "broadcast_pause", "broadcast_go_on", "broadcast_stop", "broadcast_stop_sure", "broadcast_stop_yes",
        "broadcast_stop_no", "broadcast_goes_on", "broadcast_call_off", "broadcast_send_now", "broadcast_other_time", "broadcasts_none",
        "broadcasts_list", "broadcasts_one", "broadcasts_back",
        "can_today", "can_week", "can_hours", "can_away", "can_lawyers", "can_load", "can_book", "topic_contract", "topic_wages", "topic_passport", "topic_ban",
        "topic_family", "topic_other", "lawyer_paused", "lawyer_unlinked", "lawyer_all_topics", "lawyer_places", "lawyer_lengths", "lawyer_no_hours", "lawyer_no_card",
        "hours_wrong", "hours_saved", "hours_how", "hours_week_day", "hours_week_morning", "hours_week_evening", "hours_sat_yes", "hours_sat_no", "away_wrong",
        "away_hits", "away_untold", "away_yes", "away_no", "away_saved", "away_struck", "away_how", "away_today", "away_tomorrow", "away_strike", "diary_today",
        "diary_today_none", "diary_week", "diary_week_none", "diary_unmarked", "diary_number", "diary_number_later", "diary_done", "diary_more", "diary_missed",
        "diary_back", "diary_marked", "notice_new", "notice_moved", "notice_cancelled", "notice_nobody", "notice_locked", "notice_unlocked", "notice_cancelled_phone",
        "line_locked", "lock_hidden", "lock_stopped", "lock_declined", "diary_locked", "diary_number_locked", "diary_number_gone", "lawyers_line", "lawyers_unlinked", "lawyers_yours", "lawyers_none", "lawyers_list", "lawyer_add", "lawyer_ask_name",
        "lawyer_field_hours", "lawyer_field_languages", "lawyer_field_topics", "lawyer_field_ways", "lawyer_field_places", "lawyer_field_office", "lawyer_field_lengths",
        "lawyer_ask_hours", "lawyer_ask_languages", "lawyer_ask_topics", "lawyer_ask_ways", "lawyer_ask_places", "lawyer_ask_office", "lawyer_ask_lengths",
        "lawyer_wrong_hours", "lawyer_wrong_places", "lawyer_wrong_office", "lawyer_wrong_lengths", "lawyer_added", "lawyer_saved", "lawyer_pause", "lawyer_resume",
        "lawyer_link", "lawyer_link_nobody", "lawyer_link_whom", "lawyer_remove", "lawyer_remove_booked", "lawyer_remove_sure", "lawyer_removed", "load_head",
        "load_region", "load_lawyer", "load_unknown", "book_topic", "book_language", "book_way", "book_place", "book_day", "book_nothing", "book_time", "book_other_day",
        "book_phone", "book_phone_wrong", "book_confirm", "book_yes", "book_taken", "book_done", "book_no_code", "book_too_often", "book_withdraw", "book_withdrawn",
        "can_write", "write_none", "write_how", "write_long", "write_sent", "write_away", "chat_from", "chat_answer",
    ];
}
