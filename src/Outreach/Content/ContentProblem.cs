namespace Outreach.Content;

/// <summary>Something wrong in the content: where, what, and how to mend it.</summary>
/// <param name="File">The file's name within the content folder.</param>
/// <param name="Line">From 1; 0 where a whole file is missing.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record ContentProblem(string File, int Line, string What, string Mend)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {What}, {Mend}";
}
