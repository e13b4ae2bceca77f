namespace Outreach.Staff.Desk;

/// <summary>Something that staff do by typing a word with a slash. Upper floors add their own.</summary>
public interface IStaffCommand
{
    /// <summary>The word, without its slash.</summary>
    string Name { get; }

    /// <summary>Who may.</summary>
    Right Needs { get; }

    /// <summary>Answers. It may be called again with the same input when what it claimed changed meanwhile.</summary>
    Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation);
}
