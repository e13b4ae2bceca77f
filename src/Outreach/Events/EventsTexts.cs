namespace Outreach.Events;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class EventsTexts
{
    public static readonly string[] Keys =
    [
        "can_link", "link_kind", "link_poster", "link_radio", "link_friend", "link_place", "link_everywhere", "link_note", "link_done",
        "can_card", "card_ask", "card_ask_lesson", "card_back", "card_check", "card_ask_language", "card_ask_paper", "card_on_a6",
        "card_on_a4", "card_note", "card_sent", "card_no_link", "card_scan_lesson", "card_scan_check", "card_numbers",
        "can_event", "can_events", "event_step", "event_ask_day", "event_today", "event_yesterday", "event_day_how", "event_ask_region",
        "event_ask_raion", "event_ask_place", "event_ask_type", "event_ask_organiser", "event_ask_heads", "event_ask_method",
        "event_ask_sexes", "event_ask_youth", "event_ask_languages", "event_ask_evidence", "event_ask_materials", "event_not_counted",
        "event_none", "event_keep", "event_up", "event_later", "event_drop", "event_kept", "event_dropped", "event_number_how",
        "event_sexes_how", "event_words_how", "event_evidence_how", "event_long", "event_future", "event_long_ago", "event_no_raion",
        "event_heads_wrong", "event_sexes_many", "event_youth_many", "event_missing", "event_frozen", "event_not_your_region",
        "event_no_draft", "event_changed_meanwhile", "event_own", "event_twice", "event_another", "event_row_wrong", "event_row_twice",
        "event_word_how", "event_head", "event_line", "event_field_day", "event_field_raion", "event_field_place", "event_field_type",
        "event_field_organiser", "event_field_heads", "event_field_method", "event_field_sexes", "event_field_youth",
        "event_field_languages", "event_field_evidence", "event_field_materials", "event_sexes", "event_language_ky", "event_language_ru",
        "event_language_other", "event_type_pressconference", "event_type_regionallaunch", "event_type_livetv", "event_type_liveradio",
        "event_type_forumtheatre", "event_type_roundtable", "event_type_bicyclemarathon", "event_type_contest",
        "event_type_outreachmeeting", "event_type_other", "event_method_register", "event_method_twocounters", "event_method_seats",
        "event_method_organisersword", "event_method_tickets", "event_state_draft", "event_state_submitted", "event_state_approved",
        "event_state_sentback", "event_state_rejected", "event_correction_draft", "event_correction_submitted",
        "event_correction_sentback", "event_changed", "event_word", "event_ready", "event_submit", "event_change", "event_change_what",
        "event_handed_in", "event_open", "event_begin", "event_go", "event_correct", "event_list", "event_photo", "event_poster",
        "event_poster_note", "event_approve", "event_back", "event_reject", "event_ask_back", "event_ask_reject", "event_you_approve",
        "event_you_back", "event_you_reject", "event_please_approve", "event_told_approved", "event_told_back", "event_told_rejected",
        "events_title", "events_waiting", "events_hers", "event_counts", "event_counts_range", "event_counts_contradiction",
        "event_counts_elsewhere", "import_name_events", "import_empty_events", "import_events_summary", "import_events_done",
        "table_head_women", "table_head_men", "table_cell", "table_day", "table_raion", "table_raion_near", "table_type", "table_method",
        "table_event_language", "table_words", "table_number", "table_twin_sheet", "table_twin_row",
    ];
}
