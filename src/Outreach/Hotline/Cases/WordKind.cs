namespace Outreach.Hotline.Cases;

/// <summary>For whom words are. The numbers are stored: never change them.</summary>
public enum WordKind
{
    /// <summary>Said between the person and a colleague.</summary>
    Said = 0,

    /// <summary>A colleague's note for colleagues: it never goes to the person.</summary>
    Note = 1,
}
