using LiteDB;

namespace Outreach.LiteDb.Rows;

/// <summary>Instants are kept as UTC ticks: LiteDB's own dates lose what is below a millisecond.</summary>
internal static class Instants
{
    public static BsonValue Ticks(this DateTimeOffset instant) => instant.UtcTicks;

    public static DateTimeOffset Instant(this BsonValue ticks) => new(ticks.AsInt64, TimeSpan.Zero);
}
