using Outreach.Content;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Broadcasts.Readers;

/// <summary>Writes an announcement as a reader gets it.</summary>
public sealed class AnnouncementRenderer(CurrentWords words, KnownChannels channels)
{
    private static readonly string[] Commands = ["menu", "help", "hide"];

    /// <summary>The message to a reader; null when there are no words in her language.</summary>
    public Outgoing.Note? To(string channel, string address, Language? language, Announcement announcement)
    {
        if (announcement.For(language) is not { } text)
            return null;
        var can = channels.Of(channel);
        if (can.Segmented)
            return new Outgoing.Note { Address = address, Text = Sms(text, language, can.Receives) };
        return new Outgoing.Note
        {
            Address = address,
            Text = text,
            File = announcement.File is { } file && file.Channel == channel ? file : null,
            Commands = can.Buttons ? [.. Commands.Select(name => new Button(name, words.Texts.In(name, language ?? Language.Ky)))] : [],
        };
    }

    /// <summary>The words as an SMS: without emoji, and with the way out where it can be answered.</summary>
    public string Sms(string text, Language? language)
        => Sms(text, language, channels.All.Where(can => can.Segmented).All(can => can.Receives));

    private string Sms(string text, Language? language, bool receives)
        => receives ? $"{SmsText.Plain(text)}\n{words.Texts.In("broadcast_sms_stop", language ?? Language.Ky)}" : SmsText.Plain(text);
}
