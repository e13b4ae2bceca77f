namespace Outreach.Web.Console.Cases;

/// <summary>What was said in a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Words">The last words, the oldest first.</param>
public sealed record TalkModel(long Id, IReadOnlyList<TalkModel.Word> Words)
{
    /// <summary>Something said.</summary>
    /// <param name="At">When.</param>
    /// <param name="Mark">Whose, and whether it arrived.</param>
    /// <param name="Who">Whose, in a word.</param>
    /// <param name="Text">What.</param>
    /// <param name="Side">How it looks: "theirs", "ours" or "note".</param>
    public sealed record Word(string At, string Mark, string Who, string Text, string Side);
}
