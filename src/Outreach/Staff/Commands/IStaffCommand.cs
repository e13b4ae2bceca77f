using Outreach.Staff.Members;

namespace Outreach.Staff.Commands;

/// <summary>Something that staff do by typing a word with a slash. Upper floors add their own.</summary>
public interface IStaffCommand
{
    /// <summary>The word, without its slash; what it does is told by the sentence <c>can_…</c> of staff.yaml.</summary>
    string Name { get; }

    /// <summary>Who may open it: where it leads to a verb, the verb's right.</summary>
    Right Needs { get; }

    /// <summary>Whether words, or a picture, of this colleague that answer no question are for this command all the same.</summary>
    bool TakesStray(Actor who, string words) => false;

    /// <summary>Whether words of this colleague that answer no question ask for this command: "где мои записи".</summary>
    bool IsMeantBy(string words) => false;

    /// <summary>Whether a file of a colleague's that answers no question, and is for nobody else, is for this command.</summary>
    /// <param name="words">What stands under it.</param>
    bool TakesFile(string words) => false;

    /// <summary>Answers. It may be called again with the same input when what it decided on changed meanwhile.</summary>
    Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation);
}
