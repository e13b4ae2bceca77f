using Outreach.Content;
using Outreach.People;

namespace Outreach.Editing.Review;

/// <summary>A file of the content as it is reviewed: what people read in it, and its text as it changes.</summary>
internal sealed class ReviewFile
{
    private IReadOnlyList<YamlScalar> _scalars;

    private ReviewFile(string name, string text)
    {
        (Name, Former, Text) = (name, text, text);
        _scalars = YamlScalars.Of(text);
    }

    public string Name { get; }

    public string Former { get; }

    public string Text { get; private set; }

    /// <summary>The names of all that people can read, and then of what staff read.</summary>
    public static (IReadOnlyList<string> People, IReadOnlyList<string> Staff) Names(ContentFolder folder) =>
        ([.. folder.FlowFiles(), .. folder.CheckFiles(), "texts.yaml", "answers.yaml", "hotlines.yaml", "regions.yaml"], ["staff.yaml"]);

    /// <summary>Reads one; null, with a problem of the folder, when it cannot be read.</summary>
    public static ReviewFile? Read(ContentFolder folder, string name)
        => folder.Source(name) is { } text ? new ReviewFile(name, text) : null;

    /// <summary>What is said in a language, in the order of the file.</summary>
    public IEnumerable<ReviewText> Texts(Language language)
    {
        var others = Spoken(language == Language.Ky ? Language.Ru : Language.Ky)
            .ToDictionary(static one => one.Parent, static one => one.Value.Trim(), StringComparer.Ordinal);
        return Spoken(language).Select(one => new ReviewText(
            new ReviewPlace(Name, one.Parent), one.Value.Trim(), others.GetValueOrDefault(one.Parent, string.Empty)));
    }

    /// <summary>What stands at a place; null when it is gone.</summary>
    public string? At(string path, Language language) => Find(path, language)?.Value.Trim();

    /// <summary>Says something else there from now on; false when it cannot be written so that it is read again.</summary>
    public bool Say(string path, Language language, string text)
    {
        if (Find(path, language) is not { } place || YamlEdit.With(Text, _scalars, place, text) is not { } changed)
            return false;
        (Text, _scalars) = (changed, YamlScalars.Of(changed));
        return true;
    }

    private YamlScalar? Find(string path, Language language) => Spoken(language).FirstOrDefault(one => one.Parent == path);

    private IEnumerable<YamlScalar> Spoken(Language language)
    {
        var key = language == Language.Ky ? "ky" : "ru";
        return _scalars.Where(one => one.Key == key && one.Value.Trim().Length > 0).DistinctBy(static one => one.Parent);
    }
}
