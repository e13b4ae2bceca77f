using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Staff.Members;

namespace Outreach.Consultations.Actions;

/// <summary>
/// What a coordinator of some regions may act on: bookings of people there, and cards of lawyers who work there and nowhere else. Every
/// command and button of hers asks here; who leads the whole country, and administrators, may act on all.
/// </summary>
internal static class OwnRegions
{
    /// <summary>Whether a booking is hers. Who booked and never said where she is is nobody's of a single region.</summary>
    public static bool Has(StaffMember member, Booking booking) => member.Leads(booking.Region);

    /// <summary>Whether a card is hers. A lawyer without places is there for the whole country.</summary>
    public static bool Has(StaffMember member, Lawyer lawyer, Regions all)
        => member.IsEverywhere || (lawyer.Places.Count > 0 && lawyer.Places.All(place => member.Leads(RegionOf(place, all))));

    /// <summary>Whether a booking is theirs who act; all are at the command line.</summary>
    public static bool Has(Actor who, Booking booking) => who.IsOperator || Has(who.Colleague, booking);

    /// <summary>Whether a card is theirs who act; all are at the command line.</summary>
    public static bool Has(Actor who, Lawyer lawyer, Regions all) => who.IsOperator || Has(who.Colleague, lawyer, all);

    // A place is a region or one of its raions.
    private static string? RegionOf(string place, Regions all)
        => all.All.FirstOrDefault(region => region.Id == place || region.Raions.Any(raion => raion.Id == place))?.Id;
}
