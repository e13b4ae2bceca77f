namespace Outreach.Broadcasts;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class BroadcastTexts
{
    public static readonly string[] Keys =
    [
        "staff_press",
        "can_broadcast", "can_broadcasts", "can_announce_test", "language_none", "channel_simulator_chat",
        "channel_simulator_sms", "length_hours", "length_minutes", "length_seconds", "broadcast_ask_ky", "broadcast_ask_ru",
        "broadcast_no_words", "broadcast_one_needed", "broadcast_text_long", "broadcast_text_only", "broadcast_ask_file",
        "broadcast_no_file", "broadcast_file_only", "broadcast_ask_audience", "broadcast_audience_done",
        "broadcast_part_regions", "broadcast_part_raions", "broadcast_part_languages", "broadcast_part_channels",
        "broadcast_part_lessons", "broadcast_ask_regions", "broadcast_ask_raions", "broadcast_ask_languages",
        "broadcast_ask_channels", "broadcast_ask_lessons", "broadcast_took", "broadcast_ask_when", "broadcast_at_once", "broadcast_soon",
        "preview_head", "broadcast_text_word", "broadcast_text_stop",
        "broadcast_tomorrow", "broadcast_when_wrong", "broadcast_when_past", "broadcast_when_far", "broadcast_later",
        "broadcast_drop", "broadcast_kept", "broadcast_dropped", "broadcast_no_draft", "broadcast_as_sms", "broadcast_sms_stop",
        "forecast_for", "forecast_when", "forecast_readers", "forecast_sms", "forecast_no_price", "forecast_takes",
        "forecast_left_out", "left_out_stopped", "left_out_hidden", "left_out_unreachable", "left_out_minor",
        "left_out_calledforhelp", "left_out_nonews", "left_out_twice", "left_out_nowords", "warn_locked_screen",
        "warn_sms_long", "warn_one_language", "warn_unpriced", "warn_links", "preview_next_approval", "preview_next_send",
        "preview_no_words", "preview_file_long", "preview_nobody", "preview_not_yours", "broadcast_submit", "broadcast_send",
        "broadcast_change_ky", "broadcast_change_ru", "broadcast_change_file", "broadcast_change_audience",
        "broadcast_change_when", "broadcast_nothing_to_test", "broadcast_tested", "broadcast_nobody_approves",
        "broadcast_handed_in", "broadcast_on_its_way", "broadcast_please_approve", "broadcast_approve", "broadcast_send_back",
        "broadcast_not_by_sender", "broadcast_approved", "broadcast_approved_late", "broadcast_sent_back",
        "broadcast_you_sent_back", "broadcast_changed", "broadcast_head", "broadcast_state_draft", "broadcast_state_waiting",
        "broadcast_state_scheduled", "broadcast_state_late", "broadcast_state_preparing", "broadcast_state_sending",
        "broadcast_state_paused", "broadcast_state_stopped", "broadcast_state_done", "broadcast_state_calledoff",
        "broadcast_waits", "broadcast_begins", "broadcast_missed", "broadcast_prepares", "broadcast_called_off",
        "broadcast_count_sent", "broadcast_end_withheld", "broadcast_end_unreachable", "broadcast_end_refused",
        "broadcast_end_unknown", "broadcast_end_nowords", "broadcast_end_withdrawn", "broadcast_opt_outs", "broadcast_left",
        "broadcast_sleeps", "broadcast_pause_staff", "broadcast_pause_failures", "broadcast_pause_account",
        "broadcast_pause_money", "broadcast_pause_left", "broadcast_held_account", "broadcast_held_money",
        "broadcast_pause_late", "broadcast_pause_restored", "broadcast_pause", "broadcast_go_on", "broadcast_stop", "broadcast_stop_sure",
        "broadcast_stop_yes", "broadcast_stop_no", "broadcast_goes_on", "broadcast_call_off", "broadcast_send_now",
        "broadcast_other_time", "broadcast_ask_until", "broadcast_no_limit", "forecast_until", "forecast_days", "forecast_today",
        "forecast_tomorrow", "forecast_day", "forecast_elsewhere", "forecast_too_late", "preview_over", "broadcast_long_sure",
        "broadcast_long_yes", "broadcast_long_no", "broadcast_change_until", "broadcast_over", "broadcast_over_by_then",
        "broadcasts_none", "broadcasts_list", "broadcasts_one", "broadcasts_back", "broadcasts_fresh",
    ];
}
