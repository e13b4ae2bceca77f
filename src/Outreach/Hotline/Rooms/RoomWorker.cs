using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Storage;

namespace Outreach.Hotline.Rooms;

/// <summary>Goes round every second, beside all else: a group that is slow holds up nobody's alarm.</summary>
internal sealed class RoomWorker(
    IDuties duties,
    IStore store,
    IEnumerable<IStaffRoom> rooms,
    RoomRounds rounds,
    TimeProvider time,
    ILogger<RoomWorker> log)
    : RoundWorker(duties, store, TimeSpan.FromSeconds(1), time, log)
{
    protected override Task Round(CancellationToken cancellation) => rooms.Any() ? rounds.Round(cancellation) : Task.CompletedTask;
}
