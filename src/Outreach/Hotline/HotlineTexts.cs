namespace Outreach.Hotline;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class HotlineTexts
{
    private static readonly string[] RoomKeys =
    [
        "room_title", "room_minutes", "room_hours", "room_card", "room_why_red", "room_why_asked", "room_by_chat", "room_by_sms",
        "room_earlier", "room_is_had", "room_is_closed", "room_nobody", "room_there", "room_today", "room_yours", "room_not_sent",
        "room_reply_to_send", "room_sent_before", "room_send_note", "room_trouble_stranger", "room_trouble_removed", "room_trouble_moved",
        "room_trouble_notopics", "room_trouble_noright", "room_works", "room_topic_gone", "room_again",
    ];

    public static readonly string[] Keys =
    [
        "can_cases", "case_line", "case_line_hid", "case_country_unknown", "case_open", "case_claim", "case_over", "case_taken_over",
        "case_gone", "case_taken", "case_most", "case_not_yours", "case_red_already", "case_cannot_write", "case_no_words", "case_long",
        "case_tells", "case_said", "case_ask", "case_words_only", "case_released", "case_closed", "case_preview", "case_send",
        "case_rewrite", "case_not_send", "duty_on", "duty_off", "duty_has_cases", "duty_go_on", "duty_go_off", "cases_title",
        "cases_you_on", "cases_you_off", "cases_mine", "cases_waiting", "cases_others", "cases_more", "cases_again", "case_silent",
        "case_hid_card", "case_until", "case_answer", "case_raise", "case_release", "case_close", "case_list", "case_waits",
        "case_end_as", "case_as_informed", "case_as_referred", "case_as_consultationbooked", "case_as_escalated", "case_as_noanswer",
        "case_as_wrongservice", "case_as_prank", "case_as_test", "case_as_silent", "case_unreadable", "case_rings_red",
        "case_rings_red_again", "case_rings", "case_rings_again", "case_news_lapsed", "case_news_hid", "case_news_erased",
        "case_news_raised", "case_news_back",
        .. RoomKeys,
    ];
}
