using Microsoft.Extensions.Options;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Staff.Phones;
using Outreach.Storage;

namespace Outreach.Hotline.Rounds;

/// <summary>
/// Rings colleagues for a red case: in their own chat with a button by which they say that they heard it, and by SMS to their own phone.
/// The two leave by different ways, so that neither waits for the other.
/// </summary>
public sealed class Alarms(
    DeskDrawer drawer, StaffSms sms, IStaffStore staff, IPeopleStore people, CaseTexts texts, CaseLine line,
    IOptions<HotlineOptions> options)
{
    /// <summary>What a step of the ladder sends.</summary>
    internal async Task<IReadOnlyList<Change>> Ring(Rung rung, Case known, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var changes = new List<Change?>();
        foreach (var colleague in rung.Rings)
        {
            changes.Add(await drawer.Tell(colleague, Right.AnswerPeople, (at, say) => Note(at, say, known, key, now), now, cancellation));
            changes.Add(await Sms(colleague, known, now, cancellation));
        }

        if (rung.Partner && options.Value.Partner is { } number)
            changes.Add(await sms.ToPartner(number, known.Id, texts.Both("alarm_sms", known.Id), now, cancellation));
        return [.. changes.OfType<OutboxChange.Queued>().Select(static one => one with { Row = one.Row with { Urgency = Urgency.Red } })];
    }

    private async ValueTask<Change?> Sms(PersonId colleague, Case known, DateTimeOffset now, CancellationToken cancellation)
        => staff.PhoneOf(colleague) is { IsConfirmed: true } phone && await people.Find(colleague, cancellation) is { } person
            ? await sms.To(phone, known.Id, drawer.Writer(person).Say("alarm_sms", ("number", known.Id)), now, cancellation)
            : null;

    private Outgoing.Note Note(string address, StaffWriter say, Case known, string key, DateTimeOffset now) => new()
    {
        Address = address,
        Text = say.Say(key, ("case", line.Of(known, say, now))),
        Commands =
        [
            DeskDrawer.Coded(DutyTexts.Command, CaseTexts.Button(DutyTexts.Heard, known.Id, say.Say("alarm_hear"))),
            DeskDrawer.Coded(CaseTexts.Command, CaseTexts.Button("claim", known.Id, say.Say("case_claim", ("number", known.Id)))),
        ],
    };
}
