using Outreach.Loopback;
using Outreach.Loopback.Running;

namespace Outreach.Host.Tests.Judging;

/// <summary>Somebody who does all that can be done in a chat, good days and bad.</summary>
internal sealed class RichTalk(LoopbackBotApi api, HostRun run, LoopbackChat chat, string language)
{
    private const int LessonPages = 17;

    private static readonly string[] Commands = ["◀", "☰", "🆘", "☁"];

    private bool InKyrgyz => language == "ky";

    public async Task Talk()
    {
        chat.Language = language;
        chat.Open("ad_bus-7");
        await Rest();
        await Press(InKyrgyz ? "Кыргызча" : "Русский");
        await First(1);
        await Menus();
        await Things();
        await Late();
        await Farewell();
    }

    /// <summary>Every refusal that can strike a sending or a poll.</summary>
    public async Task Misfortune()
    {
        foreach (var kind in new[] { FaultKind.TooMany, FaultKind.ServerError, FaultKind.BadGateway, FaultKind.CutAfter, FaultKind.Blocked })
            await Struck(kind, "sendMessage", () => Say("меню"));
        // Each of them strikes the poll after the one that brings these words.
        foreach (var kind in new[] { FaultKind.Conflict, FaultKind.TooMany, FaultKind.Unauthorized })
            await Struck(kind, "getUpdates", () => Say("меню"));
    }

    private async Task Menus()
    {
        await First(2 + LessonPages);
        await Press("🆘");
        await First(2);
        foreach (var option in Enumerable.Range(1, 4))
        {
            await Press("☰");
            await Press(chat.Last!.Buttons.ElementAt(option).Label);
            await First(3);
        }

        await Press("☰");
        await Press("🌐");
        await Press(InKyrgyz ? "Кыргызча" : "Русский");
    }

    private async Task Things()
    {
        await Say(InKyrgyz ? "меню" : "главное меню");
        chat.Edit(chat.Say("1"), "2");
        chat.Say("/help extra words");
        chat.Say(new string('ж', 4096));
        chat.SendVoice();
        chat.SendPhoto("caption");
        chat.SendPlace();
        chat.SendContact(own: false);
        await Say("смс");
        chat.SendContact(own: false);
        chat.SendContact();
        chat.Send("sticker", """{"file_id":"CAAC","file_unique_id":"AgAD","type":"regular","width":512,"height":512,"is_animated":false,"is_video":false}""");
        await Rest();
    }

    private async Task Late()
    {
        await Say("меню");
        var gone = chat.Last!;
        await Say("1");
        chat.Press(gone.Buttons.First().Data!, gone.Id);
        await Rest();
        await Struck(FaultKind.Expire, "answerCallbackQuery", () => Press("☰"));
        await Struck(FaultKind.Forget, "editMessageText", () => First(1));
        await Struck(FaultKind.TooOld, "deleteMessage", () => Say("меню"));
    }

    private async Task Farewell()
    {
        await Press("☁");
        await Say("меню");
        var (many, one) = (api.Faults.Always(FaultKind.TooOld, "deleteMessages"), api.Faults.Always(FaultKind.TooOld, "deleteMessage"));
        await Say(InKyrgyz ? "аба ырайы" : "погода");
        api.Faults.Remove(many);
        api.Faults.Remove(one);
        await Say("меню");
        await Press("🔕");
        chat.Press("1.1", chat.Last!.Id);
        await Rest();
        await Say("/start");
        chat.Block();
        await Rest();
        chat.Unblock();
        await Say(InKyrgyz ? "мени өчүр" : "удалите меня");
        await First(1);
    }

    private async Task Struck(FaultKind kind, string method, Func<Task> act)
    {
        var fault = api.Faults.Next(kind, method: method);
        await act();
        await Wait.Until(() => fault.Hits == 1, () => $"{kind} has not struck {method}.\n{run}");
    }

    private async Task Say(string words)
    {
        chat.Say(words);
        await Rest();
    }

    private async Task First(int times)
    {
        for (var time = 0; time < times; time++)
        {
            if (Living.Buttons.FirstOrDefault(button => !Commands.Any(sign => button.Label.StartsWith(sign, StringComparison.Ordinal))) is { } option)
                await Press(option.Label);
        }
    }

    private async Task Press(string beginning)
    {
        var living = Living;
        var button = living.Buttons.FirstOrDefault(button => button.Label.StartsWith(beginning, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no button '{beginning}' now:\n{chat}");
        chat.Press(button.Data!, living.Id);
        await Rest();
    }

    private LoopbackMessage Living => chat.Messages.Last(message => message.FromBot && message.Keyboard.Count > 0);

    private async Task Rest() => await run.Rest(api.LastUpdateId);
}
