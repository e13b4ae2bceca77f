using Outreach.Loopback.Twilio;

namespace Outreach.Loopback.Running;

/// <summary>Somebody who learns by SMS: one text, then she waits for its answer, to the end of every lesson.</summary>
/// <param name="phone">Her phone.</param>
/// <param name="language">1 is Kyrgyz, 2 Russian.</param>
/// <param name="patience">How long she waits for an answer; nothing is <see cref="Wait.Patience"/>.</param>
public sealed class Texter(LoopbackPhone phone, int language, TimeSpan? patience = null)
{
    /// <summary>What the last screen of a lesson begins with.</summary>
    private static readonly string[] Ends = ["Азаматсыз", "Молодец"];

    /// <summary>How many texts she sent.</summary>
    public int Said { get; private set; }

    /// <summary>What she was told, one after the other; the same told again is one.</summary>
    public IReadOnlyList<string> Told
    {
        get
        {
            var texts = phone.Texts;
            return [.. texts.Where((text, at) => at == 0 || texts[at - 1] != text)];
        }
    }

    /// <summary>How many answers came twice.</summary>
    public int Repeats => phone.Inbox.Count - Told.Count;

    /// <summary>Chooses a language and goes through these lessons of the first group, always by the first answer.</summary>
    /// <exception cref="TimeoutException">An answer did not come.</exception>
    public async Task Learn(int lessons)
    {
        await Say("салам");
        await Say($"{language}");
        await Say("1");
        for (var lesson = 1; lesson <= lessons; lesson++)
        {
            // From the menu, where she already stands the first time.
            if (lesson > 1)
                await Say("0");
            await Say("1");
            await Say("1");
            await Say($"{lesson}");
            while (!Ends.Any(Told[^1].StartsWith))
                await Say("1");
        }
    }

    private async Task Say(string words)
    {
        await phone.Text(words);
        Said++;
        using var over = new CancellationTokenSource(patience ?? Wait.Patience);
        while (Told.Count < Said)
        {
            if (over.IsCancellationRequested)
                throw new TimeoutException($"No answer came to the {Said}. text of a phone. It holds:\n{string.Join("\n--\n", phone.Texts.TakeLast(3))}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
        }
    }
}
