using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

public sealed class PersonQueuesTests
{
    [Fact]
    public async Task One_who_writes_very_much_holds_up_nobody_else_of_her_lane_and_each_keeps_her_order()
    {
        var lanes = new PersonQueues();
        lanes.Open(0);
        for (var id = 1; id <= 1_000; id++)
            lanes.Add(Row(id, person: 5));
        lanes.Add(Row(1_001, person: 5 + PersonQueues.Count));
        lanes.Add(Row(1_002, person: 5 + PersonQueues.Count));
        var taken = new List<InboxRow>();
        await foreach (var row in lanes.Lane(5, TestContext.Current.CancellationToken))
        {
            taken.Add(row);
            if (taken.Count == 1_002)
                break;
        }

        taken.FindIndex(row => row.Id == 1_002).ShouldBeLessThan(5);
        foreach (var person in taken.GroupBy(row => row.Person))
            person.Select(row => row.Id).ShouldBeInOrder();
    }

    private static InboxRow Row(long id, long person) => new()
    {
        Id = id,
        Person = new PersonId(person),
        Key = $"{id}",
        Channel = "telegram",
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Message = new Sealed([]),
    };
}
