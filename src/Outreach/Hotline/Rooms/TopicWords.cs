using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;

namespace Outreach.Hotline.Rooms;

/// <summary>Which words of a case are posted next in its topic, and how.</summary>
internal sealed class TopicWords(RoomTexts texts)
{
    /// <summary>Words that a topic made anew, or one of a case just taken, begins with.</summary>
    private const int LastWords = 10;

    /// <summary>Letters of a note that stand beside the button with which it can be sent.</summary>
    private const int Letters = 60;

    /// <summary>What is said next, of what does not stand there yet.</summary>
    public (IReadOnlyList<CaseWord> Said, RoomPost? Post) Next(Case known, TopicView view, IReadOnlyList<CaseWord> fresh)
    {
        // Notes that stand there by themselves need no beginning.
        if (!view.HasWords && !fresh.All(static word => word is { State: WordState.Note, Reference: not null }))
        {
            var last = fresh.Skip(Math.Max(0, fresh.Count - LastWords)).ToList();
            while (last.Count > 1 && last.Sum(word => texts.Line(word).Length + 1) > RoomPost.Longest)
                last.RemoveAt(0);
            return (fresh, new RoomPost(string.Join('\n', last.Select(texts.Line)), []));
        }

        var first = fresh[0];
        if (first.By is null)
        {
            var together = fresh.TakeWhile(static word => word.By is null).ToList();
            while (together.Count > 1 && together.Sum(word => texts.Line(word).Length + 1) > RoomPost.Longest)
                together.RemoveAt(together.Count - 1);
            return (together, new RoomPost(string.Join('\n', together.Select(texts.Line)), []));
        }

        // A note stands there already: whoever has the case gets the button with which it can be sent.
        if (first.State is WordState.Note)
        {
            return ([first], first.By == known.By
                ? new RoomPost(Beginning(first), [RoomButtons.Of("send", first.Id, texts.Say.Say("room_send_note"))])
                {
                    Answers = first.Reference,
                }
                : null);
        }

        return ([first], first.State == WordState.NoteSent ? null : new RoomPost(texts.Line(first), []));
    }

    // Which note the button sends is read beside it, also where notes stand close together or the note itself is gone.
    private string Beginning(CaseWord note)
    {
        var words = string.Join(' ', (texts.Text(note) ?? string.Empty).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? "☝" : $"☝ «{(words.Length <= Letters ? words : SafeText.Clean(words[..Letters]) + "…")}»";
    }
}
