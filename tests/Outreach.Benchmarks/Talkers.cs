using System.Diagnostics;
using Outreach.Loopback;
using Outreach.Loopback.Running;

namespace Outreach.Benchmarks;

/// <summary>People who write: each goes round a menu of five steps by typing numbers.</summary>
internal sealed class Talkers(Subject subject, IReadOnlyList<LoopbackChat> chats)
{
    // The menu, the lessons, a group, its first lesson and the first page.
    private static readonly string[] Steps = ["0", "1", "1", "1", "1"];

    /// <summary>Opens the bot in every chat and chooses a language, so that what is measured is talk.</summary>
    public async Task Begin()
    {
        foreach (var word in (string[])["/start", "1", "1"])
            await Say(word);
    }

    /// <summary>Everybody writes so many messages at once and is answered; how long it took, and the processor's time in the program.</summary>
    public async Task<(TimeSpan Elapsed, TimeSpan Cpu)> Flood(int each)
    {
        var before = Answers;
        var cpu = subject.Cpu;
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < each; number++)
        {
            foreach (var chat in chats)
                chat.Say(Steps[number % Steps.Length]);
        }

        await Answered(before + (each * chats.Count));
        return (Stopwatch.GetElapsedTime(start), subject.Cpu - cpu);
    }

    /// <summary>So many a second write to the bot, whether it keeps up or not; how long each waited for the answer.</summary>
    public async Task<IReadOnlyList<TimeSpan>> Stream(int perSecond, TimeSpan length)
    {
        var before = Answers;
        var marks = chats.ToDictionary(chat => chat, chat => chat.Log.Count);
        var total = (int)(perSecond * length.TotalSeconds);
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < total; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond) - Stopwatch.GetElapsedTime(start);
            if (due > TimeSpan.Zero)
                await Task.Delay(due, TimeProvider.System);
            chats[number % chats.Count].Say("0");
        }

        await Answered(before + total);
        return [.. chats.SelectMany(chat => Waits(chat.Log.Skip(marks[chat]))).Order()];
    }

    private int Answers => subject.Api.Calls("sendMessage");

    private async Task Say(string word)
    {
        var before = Answers;
        foreach (var chat in chats)
            chat.Say(word);
        await Answered(before + chats.Count);
    }

    private Task Answered(int count) => Wait.Until(() => Answers >= count, () => $"{Answers} of {count} are answered by the {subject}");

    private static IEnumerable<TimeSpan> Waits(IEnumerable<LoopbackEvent> log)
    {
        var happened = log.ToList();
        return happened.Where(one => one.Kind == LoopbackEventKind.Wrote)
            .Zip(happened.Where(one => one.Kind == LoopbackEventKind.BotSent), (wrote, sent) => sent.At - wrote.At);
    }
}
