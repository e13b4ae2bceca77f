using Outreach.Broadcasts;
using Outreach.Host.Commands;
using Outreach.People;
using Outreach.Privacy;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Commands;

/// <summary>The counts of broadcasts go through the guard like every table.</summary>
public sealed class BroadcastCsvTests
{
    [Fact]
    public void Two_who_failed_apart_cannot_be_told_from_what_was_sent()
    {
        Row(sent: 90, unreachable: 1, refused: 1).ShouldBe(["92", "", "0", "<5", "<5", "0", "0", "0", "0"]);
        Row(sent: 90, unreachable: 7, refused: 0).ShouldBe(["97", "90", "0", "7", "0", "0", "0", "0", "0"]);
    }

    private static string[] Row(int sent, int unreachable, int refused)
    {
        var broadcast = new Broadcast { Id = 7, Author = new PersonId(1), Message = new Sealed([1]), CreatedAt = DateTimeOffset.UnixEpoch };
        var progress = new BroadcastProgress
        {
            Eligible = sent + unreachable + refused,
            Ends = new Dictionary<RecipientState, int>
            {
                [RecipientState.Sent] = sent,
                [RecipientState.Unreachable] = unreachable,
                [RecipientState.Refused] = refused,
            },
        };
        return BroadcastCsv.Write([(broadcast, progress)]).TrimEnd().Split("\r\n")[1].Split(';')[4..];
    }
}
