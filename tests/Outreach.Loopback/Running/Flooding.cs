using System.Diagnostics;
using Outreach.Loopback.Twilio;

namespace Outreach.Loopback.Running;

/// <summary>Floods by people who mean harm or are in haste, before a site that runs at its pace; each tells how long somebody innocent then waited.</summary>
public sealed class Flooding(Site site)
{
    private const long FirstStranger = 100_000;
    private const long Learner = 7_000;
    private const long Newcomer = 999_000;
    private const string Number = "+996555000001";

    /// <summary>Numbers that each text so often.</summary>
    public async Task Texts(string words, int numbers, int each)
    {
        for (var time = 0; time < each; time++)
            await Task.WhenAll(Enumerable.Range(0, numbers).Select(number => site.Twilio.Phone($"+996700{number:D6}").Text(words)));
    }

    /// <summary>Chats that nobody knows write so often.</summary>
    public void Strangers(string words, int chats, int each = 1)
    {
        for (var time = 0; time < each; time++)
        {
            for (var chat = 0; chat < chats; chat++)
                site.Api.Chat(FirstStranger + chat).Say(words);
        }
    }

    /// <summary>Somebody is in the middle of a lesson.</summary>
    public async Task Learn()
    {
        foreach (var word in (string[])["/start", "1", "1", "1", "1", "1", "1"])
            await Answer(Learner, word);
    }

    /// <summary>The same by SMS.</summary>
    public async Task LearnBySms()
    {
        foreach (var word in (string[])["салам", "1", "1"])
            await Sms(Number, word);
    }

    /// <summary>How long she waits for her next page.</summary>
    public Task<TimeSpan> LearnerWaits() => Answer(Learner, "1");

    /// <summary>How long she waits for help.</summary>
    public Task<TimeSpan> LearnerCalls(string words = "спасите") => Answer(Learner, words);

    /// <summary>How long somebody who was never here waits.</summary>
    public Task<TimeSpan> NewcomerWaits(string words) => Answer(Newcomer, words);

    /// <summary>The same by SMS.</summary>
    public Task<TimeSpan> LearnerWaitsBySms() => Sms(Number, "1");

    /// <summary>The same by SMS.</summary>
    public Task<TimeSpan> NewcomerWaitsBySms(string words) => Sms("+996555000099", words);

    /// <summary>She writes so many messages at once, and then hides: until her chat is wiped.</summary>
    public async Task<TimeSpan> Hides(int after)
    {
        var chat = site.Api.Chat(Newcomer + after);
        await Answer(chat.Id, "/start");
        await Answer(chat.Id, "1");
        Says(chat.Id, "0", after);
        var (before, start) = (site.Api.Calls("deleteMessages"), Stopwatch.GetTimestamp());
        chat.Say("погода");
        await Wait.Until(() => site.Api.Calls("deleteMessages") > before, () => $"not hidden:\n{chat}");
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Somebody writes the same again and again.</summary>
    public void Says(long who, string words, int times)
    {
        for (var time = 0; time < times; time++)
            site.Api.Chat(who).Say(words);
    }

    /// <summary>The learner's own messages, all answered with one and the same screen. It is known before, so that none is taken for help.</summary>
    public async Task LearnerSays(string words, int times)
    {
        await Answer(Learner, words);
        Says(Learner, words, times - 1);
    }

    /// <summary>How long a press waits for its answer when the chat's pace is used up.</summary>
    public async Task<TimeSpan> PressWaits()
    {
        var chat = site.Api.Chat(Newcomer);
        await Answer(chat.Id, "/start");
        Says(chat.Id, "0", 8);
        var (after, start) = (chat.Happened, Stopwatch.GetTimestamp());
        chat.Press(chat.Last!.Buttons.First().Data!, chat.Last!.Id);
        await Wait.Until(() => chat.LogAfter(after).Any(one => one.Kind == LoopbackEventKind.BotAnsweredPress), () => $"not answered:\n{chat}");
        return Stopwatch.GetElapsedTime(start);
    }

    // An answer is a screen whose words were not there before: what was on its way to her is none.
    private async Task<TimeSpan> Answer(long who, string words)
    {
        var chat = site.Api.Chat(who);
        var seen = chat.Log.Select(one => one.Text).ToHashSet(StringComparer.Ordinal);
        var (after, start) = (chat.Happened, Stopwatch.GetTimestamp());
        chat.Say(words);
        await Wait.Until(
            () => chat.LogAfter(after).Any(one => one.Kind == LoopbackEventKind.BotSent && !seen.Contains(one.Text)),
            () => $"{who} got no answer:\n{chat}");
        return Stopwatch.GetElapsedTime(start);
    }

    private async Task<TimeSpan> Sms(string number, string words)
    {
        LoopbackPhone phone = site.Twilio.Phone(number);
        var (before, start) = (phone.Inbox.Count, Stopwatch.GetTimestamp());
        await phone.Text(words);
        await Wait.Until(() => phone.Inbox.Count > before, () => $"{number} got no answer");
        return Stopwatch.GetElapsedTime(start);
    }
}
