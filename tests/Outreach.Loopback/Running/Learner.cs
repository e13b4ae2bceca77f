
namespace Outreach.Loopback.Running;

/// <summary>Somebody who opens the bot, chooses a language and goes through the first lesson, always by the first option.</summary>
/// <param name="chat">Her chat.</param>
/// <param name="types">Whether she writes the option's number, several at a time and without waiting; else she presses buttons.</param>
public sealed class Learner(LoopbackChat chat, bool types)
{
    /// <summary>Hello, safe, menu, lessons, seven pages, three questions with their explanations, done.</summary>
    public const int Screens = 18;

    private const int AtOnce = 4;

    private static readonly string[] Commands = ["◀", "☰", "🆘", "☁"];

    public LoopbackChat Chat => chat;

    /// <summary>What she was shown, one after the other; the same screen shown again is one.</summary>
    public IReadOnlyList<string> Shown
    {
        get
        {
            var shown = new List<string>();
            foreach (var (_, text) in Sendings())
            {
                if (shown.Count == 0 || shown[^1] != text)
                    shown.Add(text);
            }

            return shown;
        }
    }

    /// <summary>Where in the chat's log a screen came a second time in a row: the places of both.</summary>
    public IReadOnlyList<(int First, int Second)> Repeats()
    {
        var sendings = Sendings().ToList();
        return [.. sendings.Zip(sendings.Skip(1)).Where(pair => pair.First.Text == pair.Second.Text).Select(pair => (pair.First.At, pair.Second.At))];
    }

    public async Task Learn()
    {
        for (var step = 0; step < Screens; step++)
        {
            Act(step);
            if (types && step % AtOnce != AtOnce - 1 && step != Screens - 1)
                continue;
            await chat.WaitFor(_ => Shown.Count > step, Wait.Patience);
        }
    }

    private void Act(int step)
    {
        if (step == 0)
            chat.Open();
        else if (types)
            chat.Say("1");
        else
            Press();
    }

    private void Press()
    {
        var living = chat.Messages.Last(message => message.FromBot && message.Keyboard.Count > 0);
        chat.Press(living.Buttons.First(button => !Commands.Any(sign => button.Label.StartsWith(sign, StringComparison.Ordinal))).Data!, living.Id);
    }

    private IEnumerable<(int At, string Text)> Sendings() => chat.Log
        .Select((happened, at) => (at, happened))
        .Where(one => one.happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited)
        .Select(one => (one.at, one.happened.Text));
}
