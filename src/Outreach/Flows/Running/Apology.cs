using System.Security.Cryptography;
using System.Text.Json;
using Outreach.Campaigns;
using Outreach.Flows.Engine;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Flows.Running;

/// <summary>
/// Tells a person that her message could not be dealt with, and how to go on. It needs neither her talk nor her words,
/// which may be what failed.
/// </summary>
public sealed class Apology(
    CurrentPlaybook playbook,
    IPeopleStore people,
    KnownChannels channels,
    OutboxRows rows,
    ISealer sealer,
    CampaignClock clock)
{
    /// <summary>What is to be sent to her; null when she did not write, or is not to be written to.</summary>
    public async Task<IReadOnlyList<Change>> For(InboxRow row, CancellationToken cancellation)
    {
        var message = Open(row);
        if (message?.Content is InboundContent.Blocked or InboundContent.Unblocked or InboundContent.Pointed)
            return [];
        if (await people.Find(row.Person, cancellation) is not { Standing: ContactStatus.Open } person)
            return [];
        var sorry = new Outgoing.Show
        {
            Address = message?.Address ?? sealer.Open(person.Address, MessagingJson.Default.String),
            Answers = message?.Content is InboundContent.Pressed pressed ? new Press(pressed.Message, pressed.PressId) : null,
            Screen = Screen(person.Profile, sms: channels.Of(row.Channel).Segmented),
        };
        return [new OutboxChange.Queued(rows.Answering(row, sorry, clock.Now))];
    }

    // No screen of her talk: the buttons are those that work from anywhere.
    private Screen Screen(Profile profile, bool sms)
    {
        var language = profile.Language ?? (sms ? profile.Heard : null);
        var writer = new ScreenWriter(playbook.Book, language, Language.Ky, new Moment(clock.Now, clock.Today), sms);
        return new Screen
        {
            Serial = 0,
            Text = writer.Say("sorry"),
            Commands = [writer.Command("menu"), writer.Command("help"), writer.Command("hide")],
            WordsLine = writer.Line(language is null ? "sms_words_first" : "sms_words"),
        };
    }

    private InboundMessage? Open(InboxRow row)
    {
        try
        {
            return sealer.Open(row.Message, MessagingJson.Default.InboundMessage);
        }
        catch (Exception damage) when (damage is CryptographicException or JsonException)
        {
            // The message itself is what cannot be read: she is apologised to at the address she is known by.
            return null;
        }
    }
}
