using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;

namespace Outreach.Staff.Phones;

/// <summary>
/// SMS to phones of staff: a code and a verb, nothing else, never more than one segment. They are paid beside the budget for people, and
/// have their own limit for a day.
/// </summary>
public sealed class StaffSms(
    OutboxRows rows, KnownChannels channels, IDeliveryStore deliveries, CampaignClock clock, ISealer sealer, IOptions<SmsOptions> options)
{
    /// <summary>An alarm that comes later than so is of no use.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Whether SMS are sent at all.</summary>
    public bool IsOn => channels.IsOn(SmsKind.Name);

    /// <summary>Whether there is room under the day's limit.</summary>
    public async ValueTask<bool> HasRoom(CancellationToken cancellation)
    {
        var today = await deliveries.Figures(clock.Today, clock.Today.AddDays(1), cancellation);
        return today.Sum(static day => day.StaffSegments) < options.Value.DailyStaffSegments;
    }

    /// <summary>A line to a colleague's phone; null where no SMS goes, and beyond the limit.</summary>
    /// <param name="phone">The phone.</param>
    /// <param name="about">The case she is rung for; 0 = the code that shows that the phone is hers.</param>
    /// <param name="text">The line.</param>
    /// <param name="now">When it is decided.</param>
    /// <param name="cancellation">Our own stop.</param>
    public ValueTask<OutboxChange?> To(StaffPhone phone, long about, string text, DateTimeOffset now, CancellationToken cancellation)
        => To(
            phone.Person,
            sealer.Open(phone.Number, MessagingJson.Default.String),
            new Ground.Alarm(phone.Id, about),
            text,
            now,
            cancellation);

    /// <summary>The same to the phone of a partner, who is nobody of the staff.</summary>
    public ValueTask<OutboxChange?> ToPartner(string number, long about, string text, DateTimeOffset now, CancellationToken cancellation)
        => To(default, number, new Ground.Alarm(Phone: 0, about), text, now, cancellation);

    private async ValueTask<OutboxChange?> To(
        PersonId person, string number, Ground.Alarm ground, string text, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!IsOn || !await HasRoom(cancellation))
            return null;
        var note = new Outgoing.Note { Address = number, Text = text, Until = now + Lasts };
        // She is rung by this phone just because she may not be reached by the other.
        return new OutboxChange.Queued(
            rows.For(person, SmsKind.Name, note, ground, now) with { EvenIfStopped = true, Urgency = Urgency.Red });
    }
}
