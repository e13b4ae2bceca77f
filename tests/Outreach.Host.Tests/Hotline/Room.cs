using System.Globalization;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;

namespace Outreach.Host.Tests.Hotline;

/// <summary>The real program with a staff group over a loopback Bot API: colleagues, people, and their cases.</summary>
internal sealed class Room : IAsyncDisposable
{
    public const long Id = -1001234567890;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private Room(Site site) => Site = site;

    public Site Site { get; }

    public HostRun Run { get; set; } = null!;

    public LoopbackGroup Group => Site.Api.Group(Id);

    /// <param name="bosses">Administrators, who are all in the group.</param>
    public static async Task<Room> Open(params long[] bosses)
    {
        var room = new Room(await Site.WithTelegram());
        foreach (var (boss, at) in bosses.Select((boss, at) => (boss, at)))
            room.Site.Settings[$"Staff__Administrators__{at}"] = boss.ToString(CultureInfo.InvariantCulture);
        room.Site.Settings["Telegram__StaffGroupId"] = Id.ToString(CultureInfo.InvariantCulture);
        room.Site.Settings["Telegram__CaseTopics"] = "true";
        room.Site.Settings["Telegram__StaffGroupPerMinute"] = "5000";
        room.Site.Settings["Hotline__RoomLanguage"] = "ru";
        room.Group.With(bosses);
        room.Run = await room.Site.StartReady();
        foreach (var boss in bosses)
            await room.Joins(boss);
        return room;
    }

    public async Task<LoopbackChat> Joins(long id)
    {
        var chat = Site.Api.Chat(id);
        chat.Open();
        await chat.WaitFor(one => one.Last is not null, Patience);
        chat.Say("русский");
        await chat.WaitForText("Сейчас удобно писать?", Patience);
        return chat;
    }

    /// <summary>Somebody calls for a person, and a topic is there.</summary>
    public async Task<(LoopbackChat Person, LoopbackTopic Topic)> Calls(long id, string words = "оператор")
    {
        var person = await Joins(id);
        var before = Group.Topics.Select(topic => topic.Thread).ToHashSet();
        await Asks(person, words);
        LoopbackTopic? fresh = null;
        await Group.WaitFor(
            group => (fresh = group.Topics.FirstOrDefault(topic => !before.Contains(topic.Thread))) is { } topic && group.In(topic.Thread).Count > 0, Patience);
        return (person, fresh!);
    }

    /// <summary>Somebody wants to write with a person; what is urgent does so by itself.</summary>
    public static async Task Asks(LoopbackChat person, string words = "оператор")
    {
        person.Say(words);
        if (words != "оператор")
            return;
        const string button = "✍ Напишу сотруднику";
        await person.WaitFor(one => one.Messages.Any(message => message.Buttons.Any(known => known.Label == button)), Patience);
        person.Press(button);
    }

    /// <summary>A colleague takes the case of a topic.</summary>
    public async Task Claims(long colleague, LoopbackTopic topic)
    {
        Group.Press(colleague, Label(topic, "✋ Взять"), topic.Thread);
        await Group.WaitFor(group => Shows(group, topic, "✋ администратор"), Patience);
    }

    public static bool Shows(LoopbackGroup group, LoopbackTopic topic, string words)
        => group.In(topic.Thread).Any(message => message.FromBot && message.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>A whole label, by its beginning.</summary>
    public string Label(LoopbackTopic topic, string beginning)
        => Group.In(topic.Thread).SelectMany(message => message.Buttons).Last(button => button.Label.StartsWith(beginning, StringComparison.Ordinal)).Label;

    public int Card(LoopbackTopic topic) => Group.In(topic.Thread).First(message => message.FromBot).Id;

    /// <summary>What is wrong with the group, as health says it; empty when nothing is.</summary>
    public async Task<string> Trouble()
    {
        var channels = (await Run.Health())!.Value.GetProperty("channels");
        return channels.TryGetProperty("telegram-staff-group", out var group) && group.GetProperty("trouble").ValueKind == System.Text.Json.JsonValueKind.String
            ? group.GetProperty("trouble").GetString()!
            : string.Empty;
    }

    public Task Says(string trouble) => Wait.Until(
        async () => (await Trouble()) is var said && (trouble.Length == 0 ? said.Length == 0 : said.Contains(trouble, StringComparison.Ordinal)),
        () => $"{Run}\n{Group}");

    public static bool Got(LoopbackChat chat, string words)
        => chat.Messages.Any(message => message.FromBot && message.Text.Contains(words, StringComparison.Ordinal));

    public int Times(string words) => Group.Messages.Sum(message => message.FromBot ? message.Text.Split(words).Length - 1 : 0);

    public async Task Restarts()
    {
        await Run.Kill();
        Run = await Site.StartReady();
    }

    /// <summary>A while in which something could happen, and must not.</summary>
    public static Task AWhile(int seconds = 3) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var said in Group.Said)
            said.ShouldNotContain("Person", Case.Sensitive, "no name may stand in the group");
        await Site.DisposeAsync();
    }
}
