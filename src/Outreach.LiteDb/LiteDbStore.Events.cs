using Outreach.Events.Sheets;

namespace Outreach.LiteDb;

/// <content>What events ask for.</content>
internal sealed partial class LiteDbStore : IEventStore
{
    public IReadOnlyList<EventSheet> Sheets => _writer.Seen.Events;
}
