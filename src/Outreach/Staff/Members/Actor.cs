using Outreach.People;

namespace Outreach.Staff.Members;

/// <summary>
/// Who acts: somebody by a face of ours, or whoever types at the command line. Whether somebody is on the staff only the roll says
/// (<see cref="StaffRoll.Actor"/>), never the face.
/// </summary>
public sealed record Actor
{
    internal Actor(string from, Person? person, StaffMember? member) => (From, Person, Member) = (from, person, member);

    /// <summary>
    /// Whoever types at the command line: only the machine's own log knows who that is, and the machine lets nobody else in.
    /// </summary>
    public static Actor Operator { get; } = new("command line", person: null, member: null);

    /// <summary>From where: the kind of channel, or "command line".</summary>
    public string From { get; }

    /// <summary>The person; null at the command line.</summary>
    public Person? Person { get; }

    /// <summary>The place on the staff; null for who has none, and at the command line.</summary>
    public StaffMember? Member { get; }

    /// <summary>Whether it is somebody at the command line.</summary>
    public bool IsOperator => Person is null;

    /// <summary>Whether a right is theirs.</summary>
    public bool May(Right right) => IsOperator || Member?.Role.May(right) == true;

    /// <summary>The number to be written down as who did it.</summary>
    /// <exception cref="InvalidOperationException">Nobody of the staff did.</exception>
    public StaffMember Colleague => Member ?? throw new InvalidOperationException("Only a colleague can do this.");
}
