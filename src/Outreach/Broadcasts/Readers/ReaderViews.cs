using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Commands;

namespace Outreach.Broadcasts.Readers;

/// <summary>A broadcast as its readers will see it, for one of the staff: each language in the chat, and as an SMS.</summary>
public sealed class ReaderViews(AnnouncementRenderer letter, ISealer sealer)
{
    /// <summary>The messages, in their order.</summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="channel">The kind of channel where staff look at it.</param>
    /// <param name="address">Their address.</param>
    /// <param name="words">Their language.</param>
    /// <param name="withSms">Whether it goes by SMS, too.</param>
    public IReadOnlyList<Outgoing> Of(Broadcast broadcast, string channel, string address, StaffWriter words, bool withSms)
    {
        var announcement = sealer.Open(broadcast.Message, BroadcastJson.Default.Announcement);
        var views = announcement.Languages.Select(language => (Outgoing)(
            // A slip on 🆘 under her own preview would ring colleagues.
            letter.To(channel, address, language, announcement)! with { Commands = [] })).ToList();
        if (withSms)
            views.AddRange(announcement.Languages.Select(language => Sms(address, language, announcement, words)));
        return views;
    }

    private Outgoing.Note Sms(string address, Language language, Announcement announcement, StaffWriter words)
    {
        var sms = letter.Sms(announcement.In(language)!, language);
        return new Outgoing.Note
        {
            Address = address,
            Text = $"{words.Say("broadcast_as_sms", ("segments", SmsSegments.Count(sms).Segments))}\n\n{sms}",
        };
    }
}
