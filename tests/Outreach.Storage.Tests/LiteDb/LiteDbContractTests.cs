using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class LiteDbInbox() : InboxContract(new LiteDbHome());

public sealed class LiteDbPeople() : PeopleContract(new LiteDbHome());

public sealed class LiteDbJoining() : JoiningContract(new LiteDbHome());

public sealed class LiteDbTalk() : TalkContract(new LiteDbHome());

public sealed class LiteDbOutbox() : OutboxContract(new LiteDbHome());

public sealed class LiteDbDeadLetters() : DeadLetterContract(new LiteDbHome());

public sealed class LiteDbReach() : ReachContract(new LiteDbHome());

public sealed class LiteDbDeliveries() : DeliveryContract(new LiteDbHome());

public sealed class LiteDbIds() : IdsContract(new LiteDbHome());

public sealed class LiteDbLedger() : LedgerContract(static () => new LiteDbHome());
