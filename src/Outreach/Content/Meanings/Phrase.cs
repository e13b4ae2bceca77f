namespace Outreach.Content.Meanings;

/// <summary>Words that follow each other directly: mostly one.</summary>
/// <param name="Stems">The numbers of its stems.</param>
/// <param name="Denies">It says no by itself ("не выпускают"): a "не" before it is part of it.</param>
internal sealed record Phrase(IReadOnlyList<int> Stems, bool Denies)
{
    /// <summary>Where it stands: first and last word.</summary>
    public IEnumerable<Stretch> In(Heard heard)
    {
        foreach (var first in heard.At(Stems[0]))
        {
            var last = first;
            if (Enumerable.Range(1, Stems.Count - 1).All(next => heard.At(Stems[next]).Contains(++last)))
                yield return new Stretch(first, last);
        }
    }
}
