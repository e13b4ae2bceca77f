using Outreach.Flows.Definitions;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;

namespace Outreach.Flows.Engine;

/// <summary>
/// Finds out what a person means by what she did: pressed, wrote, changed, passed on, showed. What words mean: <see cref="Reading"/>.
/// </summary>
internal sealed class Understanding(Playbook book, Session session, Step? step, IReadOnlyList<Choice> choices)
{
    private static readonly Dictionary<string, string> Slashes = new(StringComparer.Ordinal)
    {
        ["/start"] = "start",
        ["/menu"] = "menu",
        ["/help"] = "help",
        ["/language"] = "language",
        ["/lang"] = "language",
        ["/stop"] = "stop",
        ["/hide"] = "hide",
        ["/delete"] = "delete_me",
        ["/sos"] = "sos",
    };

    /// <summary>What counts whenever it is written, also into an old message.</summary>
    private static readonly HashSet<string> Always = new(StringComparer.Ordinal)
    {
        "sos", "help", "help_me", "operator", "stop", "hide", "delete_me",
    };

    private readonly Offered _offered = new(session, step, choices);

    /// <summary>The day that is said was read already: what is left is the time.</summary>
    public bool DayIsRead { get; init; }

    /// <summary>The command that is written with a slash, as Telegram's menu does; null when it is none of these.</summary>
    public static string? OfSlash(string words)
        => words.StartsWith('/') ? Slashes.GetValueOrDefault(words.Split(' ', '\n')[0].ToLowerInvariant()) : null;

    public Intent Of(InboundContent content) => content switch
    {
        InboundContent.Wrote { Edited: true } edited => OfEdit(edited with { Edited = false }),
        InboundContent.Showed { Edited: true } edited => OfEdit(edited with { Edited = false }),
        InboundContent.Wrote { OptOut: OptOut.Stop } => new Intent.Command("stop_heard"),
        InboundContent.Wrote { OptOut: OptOut.Help } wrote => Or(OfWords(wrote.Words), new Intent.Command("help")),
        InboundContent.Opened => new Intent.Command("start"),
        InboundContent.Pressed pressed => OfPress(pressed.Data),
        InboundContent.Wrote { Forwarded: true } or InboundContent.Showed { Forwarded: true } => new Intent.Passed(),
        InboundContent.Showed { Caption: { } caption } showed => Or(OfWords(caption), new Intent.Show(showed.Media)),
        InboundContent.Showed showed => new Intent.Show(showed.Media),
        InboundContent.Shared shared => step?.Ask is Asks.Contact or Asks.Phone
            ? new Intent.Share(shared.Phone)
            : new Intent.Show(MediaKind.Contact),
        InboundContent.Wrote wrote => OfPieces(wrote),
        _ => new Intent.Unclear(),
    };

    private static Intent Or(Intent said, Intent other) => said is Intent.Unclear or Intent.Small ? other : said;

    // A changed old message does not answer today's screen.
    private Intent OfEdit(InboundContent content)
        => Of(content) is Intent.Command command && Always.Contains(command.Name) ? command : new Intent.Nothing();

    // The button of help is a call for it (SAFETY, "Danger"); its word asks for the numbers.
    private Intent OfPress(string data)
    {
        if (!ButtonData.TryParse(data, out var button))
            return new Intent.OldButton();
        if (button.Code is Playbook.ConsultationCommand or Playbook.OnwardCommand or Playbook.ListenAlways or Playbook.ListenNot
            || (ScreenWriter.Commands.Contains(button.Code) && button.Code != "back"))
            return new Intent.Command(button.Code == "help" ? "sos" : button.Code);
        if (button.Serial == session.Serial - 1)
            return new Intent.Again();
        if (button.Serial != session.Serial || session.Resting)
            return new Intent.OldButton();
        if (button.Code == "back")
            return new Intent.Command("back");
        return int.TryParse(button.Code, out var number) && number >= 1 && number <= session.Offers.Count
            ? new Intent.Choose(number - 1)
            : new Intent.OldButton();
    }

    // What no piece says alone may stand in all of them, or where this one was cut from another: "уд" + "ерживают".
    private Intent OfPieces(InboundContent.Wrote wrote)
    {
        var alone = OfWords(wrote.Words);
        if (wrote.Pieces.Count == 0 || alone is not (Intent.Unclear or Intent.Small))
            return alone;
        var cuts = wrote.Pieces.SelectMany(piece => new[] { Seam.Of(piece, wrote.Words), Seam.Of(wrote.Words, piece) });
        return cuts.Prepend(string.Join(' ', [.. wrote.Pieces, wrote.Words])).Select(OfWords).FirstOrDefault(Counts) ?? alone;
    }

    private static bool Counts(Intent whole)
        => whole is Intent.Command { Name: var name } && (Always.Contains(name) || name == Playbook.ConsultationCommand);

    private Intent OfWords(string words)
    {
        var trimmed = words.Trim();
        if (OfSlash(trimmed) is { } slash)
            return new Intent.Command(slash);
        var text = trimmed.TrimStart('/');
        // A screen of ours that comes back was sent by a machine.
        if (IsEcho(text))
            return new Intent.Unclear();
        var intent = Read(text);
        if (intent is not Intent.Unclear)
            return intent;
        // What stands below a line of its own may be a signature.
        if (text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var line
            && Read(text[..line].Trim()) is var first and not Intent.Unclear)
            return first;
        return Seam.Splits(text).Select(Read).FirstOrDefault(Counts) ?? intent;
    }

    private Intent Read(string words) => new Reading(book, session, step, _offered, words) { DayIsRead = DayIsRead }.Intent();

    private bool IsEcho(string words)
        => session.Offers.Count > 1 && words.Split('\n') is var lines
            && session.Offers.Take(2).Index().All(offer => lines.Contains($"{offer.Index + 1} {offer.Item.Label}", StringComparer.Ordinal));
}
