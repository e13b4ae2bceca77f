using Outreach.Storage;

namespace Outreach.Staff.Members;

/// <summary>
/// The invitation was not used and not taken back. A store that lets an invitation go when it is used needs to say no more.
/// </summary>
/// <param name="Key">Its key.</param>
public sealed record InvitationPrecondition(string Key) : Precondition;
