using Outreach.Content;
using Outreach.People;

namespace Outreach.Editing.Review;

/// <summary>Gathers what is to be read in a language.</summary>
public static class ReviewMaker
{
    /// <summary>The sheet of a content folder.</summary>
    /// <param name="folder">The folder; files that cannot be read become problems of it.</param>
    /// <param name="language">The language.</param>
    /// <returns>Null where something cannot be read: it would be missing without anybody seeing it.</returns>
    public static ReviewSheet? Of(ContentFolder folder, Language language)
    {
        if (!folder.Exists())
            return null;
        var (people, staff) = ReviewFile.Names(folder);
        var sheet = new ReviewSheet(language, Texts(people), Texts(staff));
        return folder.Problems.Count == 0 ? sheet : null;

        List<ReviewText> Texts(IReadOnlyList<string> names)
            => [.. names.SelectMany(name => ReviewFile.Read(folder, name)?.Texts(language) ?? [])];
    }
}
