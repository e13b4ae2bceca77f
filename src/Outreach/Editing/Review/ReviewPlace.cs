namespace Outreach.Editing.Review;

/// <summary>Where a text of the content stands, in both languages.</summary>
/// <param name="File">The file's name within the content folder.</param>
/// <param name="Path">The keys and ids that lead there, such as <c>steps/promise/say/sms</c>: they stay when lines come before.</param>
public sealed record ReviewPlace(string File, string Path)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File} {Path}";
}
