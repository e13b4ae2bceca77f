using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Tests.Fakes;

/// <summary>Why messages of tests may leave.</summary>
internal static class Grounds
{
    /// <summary>What somebody did.</summary>
    public static InboxRow Row { get; } = new() { Id = 1, Key = "1", Person = new PersonId(1), Channel = TestPhone.Buttons, ReceivedAt = DateTimeOffset.UnixEpoch, Message = new Sealed([]) };

    /// <summary>It answers that.</summary>
    public static Ground Answer { get; } = Ground.Answer.To(Row);
}
