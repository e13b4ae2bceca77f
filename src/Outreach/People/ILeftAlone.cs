namespace Outreach.People;

/// <summary>
/// Whom no announcement reaches for now, although the person agreed to them: a colleague writes with the person, or is called to.
/// </summary>
public interface ILeftAlone
{
    /// <summary>Whether it is so of this person, by whichever of the person's channels.</summary>
    bool IsLeftAlone(Person person);
}
