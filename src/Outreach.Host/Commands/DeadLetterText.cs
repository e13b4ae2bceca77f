using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Outreach.Campaigns;
using Outreach.Messaging;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Privacy;

namespace Outreach.Host.Commands;

/// <summary>
/// How a message that was given up is written for staff: never with an address, with its words only when they are asked for.
/// </summary>
internal sealed class DeadLetterText(ISealer sealer, CampaignClock clock)
{
    public static string Head { get; } = $"{"ID",10}  {"way",-8}  {"channel",-16}  {"came",-16}  {"given up",-16}  reason";

    public string Line(DeadLetter letter)
        => $"{letter.Id,10}  {Way(letter),-8}  {letter.Channel,-16}  {Time(letter.Since)}  {Time(letter.GivenUpAt)}  {letter.Reason}";

    public string Whole(DeadLetter letter, bool words)
    {
        var (what, said) = Content(letter);
        List<string> lines =
        [
            $"message    {letter.Id}, {Way(letter)}",
            $"what       {what}",
            $"channel    {letter.Channel}",
            $"person     {letter.Person.Value}",
            $"came       {Time(letter.Since)}",
            $"given up   {Time(letter.GivenUpAt)}",
            $"reason     {letter.Reason}",
        ];
        if (said is not null)
            lines.Add(words
                ? $"words      {said.ReplaceLineEndings("\n           ")}"
                : "words      kept; add --words to read them, if you must.");
        return string.Join('\n', lines);
    }

    private static string Way(DeadLetter letter) => letter is DeadLetter.Received ? "received" : "unsent";

    // The kind of it, and its words.
    private (string What, string? Words) Content(DeadLetter letter)
    {
        try
        {
            return letter switch
            {
                DeadLetter.Received(var row) => Content(sealer.Open(row.Message, MessagingJson.Default.InboundMessage).Content),
                DeadLetter.Unsent(var row) => Content(sealer.Open(row.Message, MessagingJson.Default.Outgoing)),
                _ => ("unknown", null),
            };
        }
        catch (Exception damage) when (damage is CryptographicException or JsonException)
        {
            return ("it cannot be opened with this key file", null);
        }
    }

    private static (string What, string? Words) Content(InboundContent content) => content switch
    {
        InboundContent.Wrote wrote => ("words", wrote.Words),
        InboundContent.Pressed pressed => ("a press of a button", pressed.Data),
        InboundContent.Opened => ("opened the talk", null),
        InboundContent.Showed showed => ($"sent {showed.Media}", null),
        InboundContent.Pointed => ("pointed at a colleague in the staff group", null),
        InboundContent.InRoom => ("wrote or pressed in the staff group", null),
        InboundContent.Blocked => ("blocked us", null),
        _ => ("took a block back", null),
    };

    private static (string What, string? Words) Content(Outgoing outgoing) => outgoing switch
    {
        Outgoing.Show show => ("a screen", show.Screen.Text),
        Outgoing.Vanish vanish => ("wiping of the chat", vanish.Line),
        Outgoing.Toast toast => ("a passing word", toast.Text),
        _ => ("unknown", null),
    };

    private string Time(DateTimeOffset instant) => clock.Local(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
