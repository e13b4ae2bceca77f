namespace Outreach.Reports;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class ReportsTexts
{
    public static readonly string[] Keys =
    [
        "can_report", "report_ask", "report_of_week", "report_of_month", "report_of_campaign", "report_ask_language", "report_note",
        "report_sent", "report_summary", "report_terms", "report_quality", "report_lessons", "report_events", "report_participations",
        "report_code", "report_name", "report_figure", "report_meaning", "report_total", "report_campaign", "report_from", "report_to",
        "report_asof", "report_at_least", "report_at_most", "report_by_region", "report_by_sex", "report_by_age", "report_by_language",
        "report_by_channel", "report_by_source", "report_by_lesson", "report_part_reached", "report_part_learned", "report_part_all",
        "report_opened", "report_finished", "report_asked_twice", "report_gained", "report_not_asked", "report_declined", "report_abroad",
        "report_unknown", "report_female", "report_male", "report_not_people", "report_hidden", "report_hidden_more",
        "report_three_things", "report_years", "report_years_reported", "report_goals", "report_goal", "report_share",
        "report_test_people", "report_closing", "report_assume_lower", "report_assume_upper",
        "report_contradiction", "report_elsewhere", "report_r1", "report_r2", "report_r3", "report_r4", "report_r5", "report_r6",
        "report_r9", "report_k1", "report_l1", "report_l2", "report_l3", "report_l4", "report_l5", "report_l6", "report_h1", "report_h2",
        "report_h3", "report_h4", "report_h5", "report_h6", "report_e1", "report_e2", "report_q1", "report_q2", "report_q3", "report_title",
        "report_key_figures", "report_ladder", "report_hatched", "report_light", "report_map_note", "report_weeks",
        "report_week_end", "report_weeks_note", "report_source_event", "report_source_radio", "report_source_poster", "report_source_card",
        "report_source_friend",
    ];
}
