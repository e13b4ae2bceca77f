using System.Text;
using Outreach.Loopback;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Sending;
using Shouldly;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>What Telegram takes (core.telegram.org/bots/api), and what can be read.</summary>
internal static class Limits
{
    private const int Text = 4096;
    private const int Data = 64;

    /// <summary>Telegram names no limit; forty letters in each language and a stroke between them are ours.</summary>
    private const int Label = 83;

    private const int Toast = 200;

    public static void Check(Screen screen)
    {
        TextParts.Parts(screen.Text).Count.ShouldBeInRange(1, 2);
        foreach (var part in TextParts.Parts(screen.Text))
            CheckText(part, Text);
        screen.Commands.ShouldContain(command => command.Code == "help");
        foreach (var button in screen.Options.Concat(screen.Commands))
        {
            CheckText(button.Label, Label);
            Encoding.UTF8.GetByteCount(new ButtonData(screen.Serial, button.Code).ToString()).ShouldBeInRange(1, Data);
        }
    }

    public static void CheckToast(string text) => CheckText(text, Toast);

    /// <summary>A request as the Bot API gets it.</summary>
    public static void Check(LoopbackRequest request)
    {
        var body = request.Body;
        if (request.Method is "sendMessage" or "editMessageText")
            CheckText(body.GetProperty("text").GetString()!, Text);
        if (request.Method is "answerCallbackQuery" && body.TryGetProperty("text", out var toast))
            CheckToast(toast.GetString()!);
        if (!body.TryGetProperty("reply_markup", out var markup) || !markup.TryGetProperty("inline_keyboard", out var rows))
            return;
        foreach (var button in rows.EnumerateArray().SelectMany(row => row.EnumerateArray()))
            Encoding.UTF8.GetByteCount(button.GetProperty("callback_data").GetString()!).ShouldBeInRange(1, Data);
    }

    /// <summary>Some words, no half character, no NUL.</summary>
    public static void CheckText(string text, int longest)
    {
        text.Length.ShouldBeInRange(1, longest);
        string.IsNullOrWhiteSpace(text).ShouldBeFalse();
        text.ShouldNotContain('\0');
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).ShouldBe(text, "half a character");
    }
}
