namespace Outreach.Hotline;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class HotlineTexts
{
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
        "case_news_raised", "case_news_back", "can_duty", "can_on", "can_off", "rota_ask",
        "rota_wrong", "rota_none", "rota_write", "rota_close", "rota_open", "rota_closed_until", "duty_now", "alarm_hear",
        "alarm_heard", "alarm_over", "alarm_gone", "alarm_sms",
    ];
}
