using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;

namespace Outreach.Hotline.Rooms;

/// <summary>Which words of a case are posted next in its topic, and how.</summary>
internal sealed class TopicWords(RoomTexts texts)
{
    /// <summary>Letters of a note that stand beside the button with which it can be sent.</summary>
    private const int Letters = 60;

    /// <summary>
    /// What is said next, of what does not stand there yet. A topic made anew, or one of a case just taken, begins with all of it, in as
    /// few posts as hold it: what was said first may be the address.
    /// </summary>
    public (IReadOnlyList<CaseWord> Said, RoomPost? Post) Next(Case known, TopicView view, IReadOnlyList<CaseWord> fresh)
    {
        // Notes that stand there by themselves need no beginning.
        if (!view.HasWords && !fresh.All(static word => word is { State: WordState.Note, Reference: not null }))
        {
            var begun = Fitting(fresh);
            return (begun, new RoomPost(string.Join('\n', begun.Select(texts.Line)), []));
        }

        var first = fresh[0];
        if (first.By is null)
        {
            var together = Fitting(fresh.TakeWhile(static word => word.By is null));
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

    // As many as one post holds, from the first one on.
    private List<CaseWord> Fitting(IEnumerable<CaseWord> words)
    {
        var (fitting, letters) = (new List<CaseWord>(), 0);
        foreach (var word in words)
        {
            letters += texts.Line(word).Length + 1;
            if (fitting.Count > 0 && letters > RoomPost.Longest)
                break;
            fitting.Add(word);
        }

        return fitting;
    }

    // Which note the button sends is read beside it, also where notes stand close together or the note itself is gone.
    private string Beginning(CaseWord note)
    {
        var words = string.Join(' ', (texts.Text(note) ?? string.Empty).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? "☝" : $"☝ «{(words.Length <= Letters ? words : SafeText.Clean(words[..Letters]) + "…")}»";
    }
}
