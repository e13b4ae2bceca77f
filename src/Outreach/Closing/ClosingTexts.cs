namespace Outreach.Closing;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class ClosingTexts
{
    public static readonly string[] Keys =
    [
        "can_endcampaign", "closing_sure", "closing_what", "closing_dies", "closing_never", "closing_ask", "closing_not",
        "closing_asked_by_you", "closing_please", "closing_agree", "closing_call_back", "closing_called_back", "closing_begun",
        "closing_start", "closing_done", "closing_lapsed", "closing_no_end", "closing_too_early", "closing_cases",
        "closing_consultations", "closing_broadcast", "closing_hold", "closing_alone", "closing_asked", "closing_under_way",
        "closing_gone", "closing_by_another", "closing_asker_left", "closing_in_chat",
    ];
}
