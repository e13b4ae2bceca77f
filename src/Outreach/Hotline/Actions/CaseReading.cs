using System.Security.Cryptography;
using Outreach.Hotline.Cases;
using Outreach.Privacy;
using Outreach.Staff.Commands;

namespace Outreach.Hotline.Actions;

/// <summary>What was said in a case, as the colleague reads it who has it: whoever asks has called <see cref="CaseVerbs.Read"/>.</summary>
public sealed class CaseReading(IHotlineStore kept, ISealer sealer)
{
    /// <summary>The last words of a case, the oldest first.</summary>
    /// <param name="id">The case.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Our own stop.</param>
    public ValueTask<IReadOnlyList<CaseWord>> Last(long id, int most, CancellationToken cancellation) => kept.Words(id, most, cancellation);

    /// <summary>The words themselves; where the key of that time is gone, that something was said.</summary>
    public string Open(CaseWord word, StaffWriter say)
    {
        try
        {
            return sealer.Open(word.Words, HotlineJson.Default.String);
        }
        catch (CryptographicException)
        {
            return say.Say("case_unreadable");
        }
    }

    /// <summary>Whose they are, and whether they arrived.</summary>
    public static string Mark(CaseWord word) => word.Kind == WordKind.Note ? "📝" : word.By is null ? "👤" : word.State switch
    {
        WordState.Sent => "➤ ✓",
        WordState.Failed => "➤ ✗",
        WordState.Unknown => "➤ ?",
        WordState.TakenBack => "➤ 🗑",
        WordState.Note or WordState.NoteSent => "📝",
        _ => "➤ ✈",
    };
}
