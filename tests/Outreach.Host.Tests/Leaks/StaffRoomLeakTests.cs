using System.Text;
using Outreach.Host.Tests.Hotline;
using Outreach.Loopback;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Leaks;

/// <summary>A case in the staff's group: who the person is goes into it with no byte, and the words stand in no file or log.</summary>
public sealed class StaffRoomLeakTests
{
    private const long Boss = 7001;
    private const string Name = "Токтогулова";
    private const string Words = "коркуп жатам";

    /// <summary>A part of where the loopback's people are.</summary>
    private const string Place = "74.59";

    [Fact]
    public async Task Nobody_in_the_group_learns_who_the_person_is_and_no_file_or_log_what_was_said()
    {
        await using var room = await Room.Open(Boss);
        foreach (var category in new[] { "Default", "Microsoft", "System", "System.Net.Http.HttpClient", "Outreach" })
            room.Site.Settings[$"Logging__LogLevel__{category}"] = "Trace";
        await room.Restarts();
        room.Site.Api.Chat(Seeds.Chat).FirstName = Name;
        var (person, topic) = await room.Calls(Seeds.Chat);
        person.Say(Words);
        person.SendPlace();
        await room.Run.Rest(0);
        await Room.AWhile(2);
        // Nobody has it yet: neither words nor the place are anybody's.
        ToGroup(room).ShouldAllBe(static bytes => !bytes.Contains(Place, StringComparison.Ordinal));
        await room.Claims(Boss, topic);
        await room.Group.WaitFor(group => Room.Shows(group, topic, Words), Room.Patience);
        person.SendPhoto(Words);
        await room.Group.WaitFor(group => Room.Shows(group, topic, $"📍 42.87000, {Place}"), Room.Patience);
        room.Group.Say(Boss, ">> Мы здесь", topic.Thread, room.Card(topic));
        await person.WaitForText("💬 Мы здесь", Room.Patience);
        room.Site.Api.Faults.Next(FaultKind.ServerError, method: "sendMessage", chat: Room.Id);
        person.Say($"{Words} дагы");
        await room.Group.WaitFor(group => Room.Shows(group, topic, $"{Words} дагы"), Room.Patience);
        room.Group.Press(Boss, "✔ Закончить", topic.Thread);
        await room.Group.WaitFor(_ => room.Group.In(topic.Thread).SelectMany(message => message.Buttons).Any(button => button.Label == "Дана информация"), Room.Patience);
        room.Group.Press(Boss, "Дана информация", topic.Thread);
        await room.Group.WaitFor(_ => room.Group.In(topic.Thread).SelectMany(message => message.Buttons).Any(button => button.Label == "Документы"), Room.Patience);
        room.Group.Press(Boss, "Документы", topic.Thread);
        await room.Group.WaitFor(group => group.Topics.Single(one => one.Thread == topic.Thread).IsClosed, Room.Patience);

        var toGroup = ToGroup(room);
        toGroup.Count.ShouldBeGreaterThan(5);
        toGroup.ShouldAllBe(static bytes => !bytes.Contains($"{Seeds.Chat}", StringComparison.Ordinal) && !bytes.Contains(Name, StringComparison.Ordinal)
            && !bytes.Contains("tg://", StringComparison.Ordinal));
        await room.Run.Kill();
        Seeds.NothingIn(room.Run.Said, "the output");
        room.Run.Said.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Place)).ShouldBe(-1);
        Seeds.NothingInFolder(room.Site.Data);
        foreach (var file in Directory.EnumerateFiles(room.Site.Data).Where(static file => !file.EndsWith(".sock", StringComparison.Ordinal)))
            (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Place)).ShouldBe(-1, file);
    }

    private static List<string> ToGroup(Room room) => [.. room.Site.Api.Requests.Select(static request => Encoding.UTF8.GetString(request.Bytes.Span))
        .Where(static bytes => bytes.Contains($"{Room.Id}", StringComparison.Ordinal))];
}
