using Outreach.Loopback;
using Outreach.Loopback.Running;

namespace Outreach.Host.Tests.Cases;

/// <summary>Brings people and operators into a site.</summary>
internal sealed class CaseStaff(Site site, TimeSpan patience)
{
    /// <summary>Somebody opens the talk in Russian.</summary>
    public async Task<LoopbackChat> Joins(long id)
    {
        var chat = site.Api.Chat(id);
        chat.Open();
        await chat.WaitFor(one => one.Last is not null, patience);
        chat.Say("русский");
        await chat.WaitForText("Сейчас удобно писать?", patience);
        return chat;
    }

    /// <summary>Who is an administrator of the settings invites an operator, who comes.</summary>
    public async Task<LoopbackChat> Appoints(LoopbackChat boss, long id)
    {
        var chat = await Joins(id);
        boss.Say("/invite");
        await Presses(boss, "оператор");
        await boss.WaitForText("Напишите имя.", patience);
        var said = boss.Say("Айгүл");
        bool IsLink(LoopbackMessage message) => message.FromBot && message.Id > said && message.Text.Contains("?start=", StringComparison.Ordinal);
        await boss.WaitFor(one => one.Messages.Any(IsLink), patience);
        var link = boss.Messages.First(IsLink).Text;
        chat.Open(link.Split("?start=")[1].Split('\n')[0].Trim());
        await chat.WaitForText("Добро пожаловать!", patience);
        return chat;
    }

    private async Task Presses(LoopbackChat chat, string label)
    {
        await chat.WaitFor(one => one.Messages.Any(message => message.Buttons.Any(button => button.Label == label)), patience);
        chat.Press(label);
    }
}
