using System.Globalization;

namespace Outreach.Loopback.Running;

/// <summary>Somebody who talks with the bot and waits for what it shows. What she does is an option's number, or a word of <see cref="Course"/>.</summary>
/// <param name="chat">Her chat.</param>
/// <param name="types">Whether she writes, several messages at a time and without waiting; else she presses buttons.</param>
/// <param name="patience">How long she waits for a screen; nothing is <see cref="Wait.Patience"/>.</param>
public sealed class Learner(LoopbackChat chat, bool types, TimeSpan? patience = null)
{
    /// <summary>
    /// Hello, safe, menu, the groups of lessons, a group, what is asked before, seven pages, three questions with their explanations, what is
    /// asked after, done.
    /// </summary>
    public const int Screens = 21;

    private const int AtOnce = 4;
    private const string MenuSign = "☰";

    private static readonly string[] Commands = ["◀", MenuSign, "🆘", "☁"];

    private readonly List<string> _shown = [];
    private int _read;
    private int _due;

    public LoopbackChat Chat => chat;

    /// <summary>How many messages she sent.</summary>
    public int Said => _due;

    /// <summary>What she was shown, one after the other; the same screen shown again is one.</summary>
    public IReadOnlyList<string> Shown
    {
        get
        {
            foreach (var happened in chat.LogAfter(_read))
            {
                _read++;
                if (IsScreen(happened) && (_shown.Count == 0 || _shown[^1] != happened.Text))
                    _shown.Add(happened.Text);
            }

            return _shown;
        }
    }

    /// <summary>The options under the newest screen.</summary>
    public IReadOnlyList<LoopbackButton> Options() => OptionsOf(Living());

    /// <summary>Where in the chat's log a screen came a second time in a row: the places of both.</summary>
    public IReadOnlyList<(int First, int Second)> Repeats()
    {
        var screens = chat.Log.Select((happened, at) => (happened, at)).Where(one => IsScreen(one.happened)).ToList();
        return [.. screens.Zip(screens.Skip(1)).Where(pair => pair.First.happened.Text == pair.Second.happened.Text).Select(pair => (pair.First.at, pair.Second.at))];
    }

    /// <summary>Opens the bot, chooses a language and goes through the first lesson, always by the first option.</summary>
    public Task Learn() => Do([Course.Start, .. Enumerable.Repeat("1", Screens - 1)]);

    /// <summary>Does these things; each leads to one screen.</summary>
    /// <exception cref="TimeoutException">A screen did not come.</exception>
    public async Task Do(IReadOnlyList<string> acts)
    {
        for (var number = 0; number < acts.Count; number++)
        {
            Act(acts[number]);
            _due++;
            if (!types || number % AtOnce == AtOnce - 1 || number == acts.Count - 1)
                await chat.WaitFor(_ => Shown.Count >= _due, patience ?? Wait.Patience);
        }
    }

    private static bool IsScreen(LoopbackEvent happened) => happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited;

    private static bool Begins(LoopbackButton button, string sign) => button.Label.StartsWith(sign, StringComparison.Ordinal);

    private static IReadOnlyList<LoopbackButton> OptionsOf(LoopbackMessage screen)
        => [.. screen.Buttons.Where(button => !Commands.Any(sign => Begins(button, sign)))];

    private void Act(string what)
    {
        if (what == Course.Start)
            chat.Open();
        else if (types)
            chat.Say(what);
        else
            Press(Living(), what);
    }

    private void Press(LoopbackMessage screen, string what)
    {
        var button = what == Course.Menu
            ? screen.Buttons.First(button => Begins(button, MenuSign))
            : OptionsOf(screen)[int.Parse(what, CultureInfo.InvariantCulture) - 1];
        chat.Press(button.Data!, screen.Id);
    }

    private LoopbackMessage Living() => chat.Messages.Last(message => message.FromBot && message.Keyboard.Count > 0);
}
