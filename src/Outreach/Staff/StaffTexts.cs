namespace Outreach.Staff;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class StaffTexts
{
    public static readonly string[] Keys =
    [
        "hold_words", "hold_until", "hold_class", "hold_gone",
        "role_administrator", "role_coordinator", "role_lawyer", "role_operator", "role_editor", "role_observer",
        "staff_you_are", "staff_where", "staff_whole_country", "staff_help_end", "staff_before", "staff_more",
        "can_staff", "can_help", "can_invite",
        "staff_list", "staff_of_settings", "staff_remove", "staff_remove_now", "staff_remove_sure", "staff_remove_yes",
        "staff_remove_no", "staff_removed", "staff_gone_already", "staff_refused", "staff_no_access", "staff_old_button",
        "staff_done", "staff_press_above", "staff_no_command", "staff_no_command_near", "staff_words_gone", "staff_words_taken",
        "staff_cancel", "staff_closed", "invite_role", "invite_regions", "invite_name", "invite_name_long", "invite_name_words",
        "invite_link", "appoint_unknown", "appoint_not_her", "appointed", "invitation_gone", "invitation_for_others",
        "invitation_taken", "invitation_used", "language_ky",
        "language_ru", "can_phone", "own_phone_ask", "own_phone_wrong", "own_phone_not_now", "own_phone_enough", "own_phone_code",
        "own_phone_code_wrong", "own_phone_code_old", "own_phone_yours", "own_phone_is", "own_phone_other", "own_phone_remove",
        "own_phone_removed", "own_phone_sms", "can_console", "console_off", "console_link", "console_link_here", "console_link_gone",
        "console_session_gone",
    ];
}
