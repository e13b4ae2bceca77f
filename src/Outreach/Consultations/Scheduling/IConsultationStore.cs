namespace Outreach.Consultations.Scheduling;

/// <summary>Where lawyers, bookings and the waiting list are kept.</summary>
public interface IConsultationStore
{
    /// <summary>All of it as of the last transaction that is safe.</summary>
    Calendar Calendar { get; }
}
