namespace Outreach.Hotline;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class HotlineTexts
{
    private static readonly string[] RoomKeys =
    [
        "room_title", "room_minutes", "room_hours", "room_card", "room_why_called", "room_why_told",
        "room_why_raised", "room_why_asked", "room_why_young", "case_young", "room_reopened", "room_by_chat", "room_by_sms",
        "room_earlier", "room_is_had", "room_is_closed", "room_nobody", "room_there", "room_today", "room_yours", "room_not_sent",
        "room_reply_to_send", "room_more", "room_more_do", "room_more_sent", "room_sent_before", "room_send_note", "room_tells",
        "room_trouble_stranger", "room_trouble_removed", "room_trouble_moved",
        "room_trouble_notopics", "room_trouble_noright", "room_works", "room_topic_gone", "room_again", "room_called_back",
    ];

    public static readonly string[] Keys =
    [
        "case_to_whom", "case_page",
        "case_back", "case_last", "case_recall", "case_edit", "case_unsay", "case_edit_ask", "case_edit_do", "case_went_already",
        "case_stands_no_more", "case_edited", "case_unsaid",
        "can_cases", "case_line", "case_line_hid", "case_country_unknown", "case_by_chat", "case_by_sms", "case_open", "case_claim",
        "case_over", "case_taken_over",
        "case_gone", "staff_remove_cases", "case_taken", "case_most", "case_not_yours", "case_red_already", "case_cannot_write",
        "case_no_words", "case_long",
        "case_tells", "case_said", "case_cried", "case_went_nowhere", "case_press_first", "case_ask", "case_words_only", "case_released",
        "case_closed", "case_preview", "case_preview_sms", "case_send",
        "case_rewrite", "case_not_send", "duty_on", "duty_off", "duty_has_cases", "duty_last", "duty_go_on", "duty_go_off", "cases_title",
        "cases_you_on", "cases_you_off", "cases_mine", "cases_waiting", "cases_others", "cases_more", "cases_again", "case_silent",
        "case_hid_card", "case_until", "case_answer", "case_raise", "case_release", "case_close", "case_list", "case_waits",
        "case_end_as", "case_as_informed", "case_as_referred", "case_as_consultationbooked", "case_as_escalated", "case_as_noanswer",
        "case_as_wrongservice", "case_as_prank", "case_as_test", "case_as_silent", "case_as_blocked", "case_as_erased",
        "case_earlier", "case_earlier_show", "case_stopped_card", "case_close_unanswered", "case_rings_over",
        "case_unreadable", "case_rings_red",
        "case_rings_red_again", "case_rings", "case_rings_again", "case_news_lapsed", "case_news_hid", "case_news_erased",
        "case_news_raised", "case_news_back", "can_duty", "can_on", "can_off", "rota_ask", "rota_sure", "rota_yes", "rota_no",
        "rota_wrong", "rota_none", "rota_write", "rota_close", "rota_open", "rota_closed_until", "duty_now", "alarm_hear", "alarm_heard",
        "alarm_heard_press", "alarm_over", "alarm_gone", "alarm_sms",
        "can_answers", "case_said_anew", "case_file_elsewhere", "case_ready", "case_answers", "case_no_answers", "case_answers_more",
        "case_answers_for", "case_none_yours", "case_files", "case_more", "case_numbers", "case_numbers_of", "case_book", "case_booked",
        "case_refer", "case_refer_to", "case_refer_sure", "case_refer_yes", "case_refer_no", "case_no_service", "case_referred_already",
        "case_referred_card", "case_give", "case_give_to", "case_give_next", "case_give_why", "case_give_leaving", "case_give_language",
        "case_give_knowledge", "case_give_heavy", "case_give_lines", "case_not_give", "case_given", "case_offered", "case_offered_all",
        "case_offered_leaving", "case_offered_language", "case_offered_knowledge", "case_offered_heavy",
        "case_accept", "case_decline", "case_keep", "case_accepted", "case_declined", "case_assign_off", "case_on_its_way",
        "duty_last_off", "duty_last_stay", "duty_stays",
        "case_no_colleague", "case_offer_waits",
        "cases_offered", "case_news_declined", "case_lower", "case_lower_waits", "case_lower_asked", "case_lower_agree",
        "case_lower_sure",
        "case_lower_asked_already", "case_not_red", "case_lower_gone", "case_lower_other", "case_lowered", "case_lower_card",
        "case_left_card", "case_news_left", "case_news_stopped", "case_about", "case_about_papers", "case_about_wages",
        "case_about_held", "case_about_violence", "case_about_offer", "case_about_relative", "case_about_return", "case_about_other",
        "case_lead", "case_assign", "case_assign_to", "case_assigned", "case_assigned_now", "case_block", "case_block_why",
        "case_block_abuse", "case_block_prank", "case_block_flood", "case_block_days", "case_days", "case_blocked", "case_blocked_news",
        "case_unblock", "case_unblocked", "case_not_blocked", "case_glass_break", "case_glass_why", "case_glass_danger",
        "case_glass_asked", "case_glass_child", "case_glass", "case_glass_over", "case_glass_done", "case_glass_told",
        "case_glass_gone", "case_glass_alone",
        .. RoomKeys,
    ];
}
