using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Team;

namespace Outreach.Staff.Desk;

/// <summary>Finds out which command a staff member means, if any.</summary>
internal static class DeskUnderstanding
{
    /// <summary>The command and what she did with it; null when the message is not for the desk.</summary>
    /// <param name="message">What she did.</param>
    /// <param name="desk">What she is in the middle of.</param>
    /// <param name="said">Knows which words are a button.</param>
    /// <param name="stale">She pressed a button of an older screen.</param>
    public static (string Command, DeskInput Input)? Of(InboundMessage message, DeskState desk, SaidButtons said, out bool stale)
    {
        stale = false;
        switch (message.Content)
        {
            case InboundContent.Wrote { Words: ['/', ..] words, Forwarded: false }:
                var parts = words[1..].Split([' ', '\n', '\t'], 2);
                // Who types the sign alone looks for what there is.
                return (
                    words == "/" ? HelpCommand.Word : parts[0].ToLowerInvariant(),
                    new DeskInput.Asked(parts.Length > 1 ? parts[1].Trim() : string.Empty));
            // Whoever passes on what others wrote has not answered: the question is asked again.
            case InboundContent.Wrote { Forwarded: true } when desk is { Command: { } open, Dialogue.TakesWords: true }:
                return (open, new DeskInput.Showed(MediaKind.Other, null));
            // A cry for help is no answer to a question about a time.
            case InboundContent.Wrote wrote when desk.Dialogue is { TakesWords: true, Presses: true } && said.AreCry(wrote.Words):
                return null;
            case InboundContent.Wrote wrote when desk is { Command: { } open, Dialogue: { TakesWords: true, Presses: true } }
                && SaidButtons.Pressed(wrote.Words, desk) is { } action:
                return (open, new DeskInput.Pressed(action, OnBoard: false));
            case InboundContent.Wrote wrote when desk is { Command: { } open, Dialogue.TakesWords: true }:
                return (open, new DeskInput.Wrote(wrote.Words));
            case InboundContent.Showed showed when desk is { Command: { } open, Dialogue.TakesWords: true }:
                return (open, Of(showed) with
                {
                    Caption = showed.Forwarded ? null : showed.Caption,
                    IsOfMany = message.Album is not null,
                });
            case InboundContent.Pointed pointed:
                return (InviteCommand.Word, new DeskInput.Pointed(pointed.At));
            case InboundContent.Pressed pressed when IsDesk(pressed, out var serial, out var data):
                stale = serial != 0 && (serial != desk.Serial || data.Command != desk.Command);
                return (data.Command, new DeskInput.Pressed(data.Action, OnBoard: serial == 0));
            default:
                return null;
        }
    }

    /// <summary>What she showed, as commands take it.</summary>
    public static DeskInput.Showed Of(InboundContent.Showed showed)
        => new(showed.Media, showed.File is { IsForPeople: true } file ? file : null)
        {
            Document = showed.File is { Kind: MediaKind.Document } document ? document : null,
            Caption = showed.Caption,
        };

    /// <summary>Whether a staff button was pressed.</summary>
    public static bool IsDesk(InboundContent.Pressed pressed, out int serial, out DeskData data)
    {
        (serial, data) = (0, default);
        if (!ButtonData.TryParse(pressed.Data, out var button))
            return false;
        serial = button.Serial;
        return DeskData.TryParse(button.Code, out data);
    }
}
