using System.Text.RegularExpressions;
using Outreach.Loopback;

namespace Outreach.Tests.Flows;

/// <summary>What a crawler knows: screens by what they say and offer, and where each button led.</summary>
/// <param name="otherLanguage">The button that would go on in the other language: another crawl goes there.</param>
internal sealed partial class CrawlMap(string otherLanguage)
{
    private readonly Dictionary<string, Dictionary<string, string?>> _screens = new(StringComparer.Ordinal);

    // These stand under every screen: each is pressed now and then here, and from every state in EveryStateTests.
    private static readonly HashSet<string> Everywhere = new(StringComparer.Ordinal) { "☰ Меню", "🆘 Жардам", "🆘 Помощь", "🆘 Жардам / 🆘 Помощь", "🆘 Помощь / 🆘 Жардам", "☁", "📤 Башкага жиберем", "📤 Поделиться проверкой", "📤 Поделиться уроком" };

    private readonly Random _chance = new(7);

    public int Screens => _screens.Count;

    public int Unpressed => _screens.Values.Sum(buttons => buttons.Values.Count(led => led is null));

    public int Pressed => _screens.Values.Sum(buttons => buttons.Values.Count(led => led is not null));

    public void See(LoopbackMessage screen)
        => _screens.TryAdd(Key(screen), screen.Buttons.Select(button => Plain(button.Label)).Where(label => !Everywhere.Contains(label) && label != otherLanguage).Distinct(StringComparer.Ordinal).ToDictionary(label => label, string? (_) => null, StringComparer.Ordinal));

    public void Led(LoopbackMessage screen, string label, LoopbackMessage next)
    {
        _screens[Key(screen)][Plain(label)] = Key(next);
        See(next);
    }

    /// <summary>Which buttons were never pressed, for a message.</summary>
    public string Missing => string.Join("\n", _screens.SelectMany(screen => screen.Value.Where(button => button.Value is null).Select(button => $"[{button.Key}] under: {screen.Key[..Math.Min(80, screen.Key.Length)].ReplaceLineEndings(" ")}")).Take(10));

    /// <summary>An unpressed button here; else the first button on the shortest known way to one; else nothing. Now and then any button: what she did before changes where buttons lead.</summary>
    public string? Choose(LoopbackMessage screen)
        => (_chance.Next(4) == 0 ? Any(screen) : Find(screen) ?? Any(screen)) is { } plain ? screen.Buttons.First(button => Plain(button.Label) == plain).Label : null;

    private string? Any(LoopbackMessage screen)
    {
        var unpressed = _screens[Key(screen)].FirstOrDefault(button => button.Value is null).Key;
        var all = screen.Buttons.Select(button => Plain(button.Label)).Where(label => label != otherLanguage).ToList();
        return unpressed ?? (all.Count == 0 ? null : all[_chance.Next(all.Count)]);
    }

    private string? Find(LoopbackMessage screen)
    {
        var start = Key(screen);
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var queue = new Queue<(string Screen, string? First)>([(start, null)]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var (label, led) in _screens[at.Screen])
            {
                var first = at.First ?? label;
                if (led is null)
                    return first;
                if (seen.Add(led))
                    queue.Enqueue((led, first));
            }
        }

        return null;
    }

    // Results and the marks of lessons done and begun make no other screen; the page of a lesson does.
    private static string Key(LoopbackMessage screen)
        => (screen.Text.Contains("· ", StringComparison.Ordinal) ? screen.Text : Signs().Replace(Quoted().Replace(string.Concat(screen.Text.Where(letter => !char.IsAsciiDigit(letter))), "«»"), string.Empty))
            + "\n" + string.Join('|', screen.Buttons.Select(button => Plain(button.Label)));

    // What weighed in a check depends on the way by which she came.
    [GeneratedRegex("^— .*\n", RegexOptions.Multiline)]
    private static partial Regex Signs();

    [GeneratedRegex("«[^»]*»|(?<=калсын:|одно:).*")]
    private static partial Regex Quoted();

    private static string Plain(string label) => label.Replace("✅ ", string.Empty, StringComparison.Ordinal).Replace("▶ ", string.Empty, StringComparison.Ordinal);
}
