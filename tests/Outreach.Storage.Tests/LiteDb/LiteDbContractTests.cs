using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class LiteDbInbox() : InboxContract(new LiteDbHome());

public sealed class LiteDbOrder() : OrderContract(new LiteDbHome());

public sealed class InMemoryOrder() : OrderContract(new MemoryHome());

public sealed class InMemoryTwoOwners() : TwoOwnersContract(new TwoMemories());

public sealed class LiteDbPeople() : PeopleContract(new LiteDbHome());

public sealed class LiteDbJoining() : JoiningContract(new LiteDbHome());

public sealed class LiteDbTalk() : TalkContract(new LiteDbHome());

public sealed class LiteDbOutbox() : OutboxContract(new LiteDbHome());

public sealed class LiteDbDeadLetters() : DeadLetterContract(new LiteDbHome());

public sealed class LiteDbReach() : ReachContract(new LiteDbHome());

public sealed class LiteDbRetention() : RetentionContract(static () => new LiteDbHome());

public sealed class InMemoryRetention() : RetentionContract(static () => new MemoryHome());

public sealed class LiteDbDeliveries() : DeliveryContract(new LiteDbHome());

public sealed class LiteDbIds() : IdsContract(new LiteDbHome());

public sealed class LiteDbLedger() : LedgerContract(static () => new LiteDbHome());

public sealed class LiteDbClaims() : PreconditionContract(new LiteDbHome());

public sealed class InMemoryClaims() : PreconditionContract(new MemoryHome());

public sealed class LiteDbConsultations() : ConsultationContract(new LiteDbHome());

public sealed class LiteDbHotline() : HotlineContract(new LiteDbHome());

public sealed class InMemoryHotline() : HotlineContract(new MemoryHome());

public sealed class LiteDbEvents() : EventContract(new LiteDbHome());

public sealed class InMemoryEvents() : EventContract(new MemoryHome());

public sealed class LiteDbStaff() : StaffContract(new LiteDbHome());

public sealed class InMemoryStaff() : StaffContract(new MemoryHome());

public sealed class LiteDbConsole() : ConsoleContract(new LiteDbHome());

public sealed class InMemoryConsole() : ConsoleContract(new MemoryHome());

public sealed class LiteDbDesk() : DeskContract(new LiteDbHome());

public sealed class InMemoryDesk() : DeskContract(new MemoryHome());

public sealed class LiteDbAudit() : AuditContract(new LiteDbHome());

public sealed class InMemoryAudit() : AuditContract(new MemoryHome());

public sealed class LiteDbClosing() : ClosingContract(new LiteDbHome());

public sealed class InMemoryClosing() : ClosingContract(new MemoryHome());

public sealed class LiteDbFindings() : FindingContract(new LiteDbHome());

public sealed class InMemoryFindings() : FindingContract(new MemoryHome());

public sealed class LiteDbCensus() : CensusContract(new LiteDbHome());

public sealed class InMemoryCensus() : CensusContract(new MemoryHome());

public sealed class LiteDbAudience() : AudienceContract(new LiteDbHome());

public sealed class InMemoryAudience() : AudienceContract(new MemoryHome());

public sealed class LiteDbBroadcasts() : BroadcastContract(new LiteDbHome());

public sealed class InMemoryBroadcasts() : BroadcastContract(new MemoryHome());

public sealed class LiteDbRecipients() : RecipientContract(new LiteDbHome());

public sealed class InMemoryRecipients() : RecipientContract(new MemoryHome());

public sealed class LiteDbOptOuts() : OptOutContract(new LiteDbHome());

public sealed class InMemoryOptOuts() : OptOutContract(new MemoryHome());

public sealed class LiteDbInDoubt() : InDoubtContract(new LiteDbHome());

public sealed class InMemoryInDoubt() : InDoubtContract(new MemoryHome());
