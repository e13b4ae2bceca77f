namespace Outreach.Editing;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class EditingTexts
{
    public static readonly string[] Keys =
    [
        "can_content", "content_good", "content_refused", "content_more", "content_taken", "content_unreviewed", "content_reviewed",
        "content_stale", "content_look",
    ];
}
