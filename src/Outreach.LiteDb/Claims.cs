using Outreach.Broadcasts;
using Outreach.Safekeeping;
using Outreach.Staff;

namespace Outreach.LiteDb;

/// <summary>Says inside the transaction whether a claim holds.</summary>
internal static class Claims
{
    public static bool Hold(Books books, Claim claim) => claim switch
    {
        InvitationClaim(var key) => books.Staff.Invitation(key) is not null,
        StaffClaim(var person, var role) => books.Staff.Find(person)?.Role == role,
        BroadcastClaim(var id, var version) => (books.Broadcasts.Find(id)?.Version ?? 0) == version,
        _ => throw new NotSupportedException($"{claim.GetType().Name} is not known to this store."),
    };
}
