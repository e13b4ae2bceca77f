namespace Outreach.Editing;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class EditingTexts
{
    public static readonly string[] Keys =
    [
        "can_content", "content_good", "content_refused", "content_more", "content_taken", "content_unreviewed", "content_reviewed",
        "content_stale", "content_look",
        "can_voice", "voice_title", "voice_of", "voice_stale", "voice_waiting", "voice_hear", "voice_ask_flow", "voice_read", "voice_skip",
        "voice_is_heard", "voice_is_waiting", "voice_by_voice", "voice_listen", "voice_keep", "voice_kept_next", "voice_kept_all",
        "voice_judge", "voice_yes", "voice_no", "voice_changed", "voice_gone", "voice_own", "voice_not_fetched", "voice_no_voice",
        "voice_not_kept", "voice_no_channel", "voice_again_told", "voice_waits_told",
    ];
}
