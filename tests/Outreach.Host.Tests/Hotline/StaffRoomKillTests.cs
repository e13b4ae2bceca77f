using Outreach.Loopback;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Hotline;

/// <summary>Faults and kills while many talk in topics: nothing is lost, in order, and what may stand there twice says so.</summary>
public sealed class StaffRoomKillTests
{
    private const string Again = "↻";
    private const int People = 6;
    private const int Words = 6;

    private static readonly long[] Bosses = [7001, 7002];

    [Fact]
    public async Task Killed_and_refused_again_and_again_all_words_stand_in_their_topics_in_order()
    {
        await using var room = await Room.Open(Bosses);
        room.Site.Settings["Hotline__MostCases"] = "20";
        await room.Restarts();
        var cases = new List<(LoopbackChat Person, LoopbackTopic Topic)>();
        for (var person = 0; person < People; person++)
        {
            cases.Add(await room.Calls(8001 + person));
            await room.Claims(Bosses[person % 2], cases[^1].Topic);
        }

        FaultKind[] faults = [FaultKind.TooMany, FaultKind.ServerError, FaultKind.CutBefore, FaultKind.CutAfter];
        for (var word = 0; word < Words; word++)
        {
            foreach (var (person, _) in cases)
                person.Say($"слово {person.Id}-{word}.");
            room.Site.Api.Faults.Next(faults[word % faults.Length], method: "sendMessage", chat: Room.Id);
            await Room.AWhile(2);
            if (word % 2 == 1)
                await room.Restarts();
        }

        foreach (var (person, topic) in cases)
        {
            await room.Group.WaitFor(group => Room.Shows(group, topic, $"слово {person.Id}-{Words - 1}."), Room.Patience);
            // Without what says of itself that it may stand there twice, each stands there once, in order; with it none is missing.
            var posts = room.Group.In(topic.Thread).Where(message => message.FromBot).Select(message => message.Text).ToList();
            var all = posts.SelectMany(Said).Distinct().ToList();
            all.ShouldBe(Enumerable.Range(0, Words).Select(word => $"👤 слово {person.Id}-{word}."));
            var sure = posts.Where(text => !text.StartsWith(Again, StringComparison.Ordinal)).SelectMany(Said).ToList();
            sure.ShouldBe(sure.Distinct());
        }

        room.Group.Topics.Count.ShouldBe(People);
        // An answer is on the person's phone once, whatever happened.
        var (last, where) = cases[0];
        room.Group.Say(Bosses[0], ">> Здравствуйте!", where.Thread, room.Card(where));
        await last.WaitForText("💬 Здравствуйте!", Room.Patience);
        await room.Restarts();
        await room.Run.Rest(room.Site.Api.LastUpdateId);
        last.Messages.Count(message => message.Text == "💬 Здравствуйте!").ShouldBe(1);
    }

    private static IEnumerable<string> Said(string text) => text.Split('\n').Where(line => line.Contains("слово", StringComparison.Ordinal));
}
