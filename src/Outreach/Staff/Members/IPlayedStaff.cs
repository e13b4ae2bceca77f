namespace Outreach.Staff.Members;

/// <summary>
/// A colleague who is played, so that a newcomer sees both sides: an operator whom nobody appointed, and no more than that. An adapter in
/// which nobody is real implements it.
/// </summary>
public interface IPlayedStaff
{
    /// <summary>The colleague; null wherever real people can write to this program, or ever wrote to its store.</summary>
    PlayedColleague? Colleague { get; }
}
