using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Audit;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Hotline.Talk;

/// <summary>Who was rung by SMS answers with the code: the case is heard. All else that this phone writes is a person's.</summary>
public sealed partial class AlarmReply(
    IStaffStore staff,
    StaffRoll roll,
    IPeopleStore people,
    IHotlineStore kept,
    LadderVerbs verbs,
    StaffActions actions,
    CaseTexts texts,
    DeskDrawer drawer,
    Outbox outbox,
    OutboxRows rows,
    ISealer sealer,
    IOptions<HotlineOptions> options,
    TimeProvider time) : IConversationHandler
{
    /// <summary>Before the staff's desk: it works only where there are buttons.</summary>
    public const int Place = 90;

    /// <summary>What is less is a choice from a numbered menu, unless a case has this number.</summary>
    private const long Codes = 100;

    /// <inheritdoc/>
    public async Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        if (row.Channel != SmsKind.Name || message.Content is not InboundContent.Wrote { Words: var words } || CaseIn(words) is not { } id
            || (id < Codes && !kept.Board.Cases.ContainsKey(id)))
            return Handling.NotMine;
        var key = sealer.KeyOf(SmsKind.Name, message.Address);
        if (staff.Phones.FirstOrDefault(phone => phone.IsConfirmed && phone.Key == key) is { } phone)
            return await FromColleague(phone, id, row, message, along, cancellation);
        return options.Value.Partner is { } partner && sealer.KeyOf(SmsKind.Name, partner) == key
            ? await FromPartner(id, row, message, along, cancellation)
            : Handling.NotMine;
    }

    private async Task<Handling> FromColleague(
        StaffPhone phone, long id, InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        if (await people.Find(phone.Person, cancellation) is not { } person || roll.Find(person) is null)
            return Handling.NotMine;
        var who = roll.Actor(person, SmsKind.Name);
        await actions.UntilKept(
            async () =>
            {
                var ruling = await actions.Decide(verbs.Hear, who, id, cancellation);
                var text = drawer.Writer(person).Say(ruling is Decision<Case> ? "alarm_heard" : "alarm_over", ("number", id));
                return new StaffActions.Attempt(who, ruling, Answer(row, message, text, along));
            },
            cancellation);
        return Handling.Done;
    }

    // A partner is nobody of the staff: what is written down names nobody.
    private async Task<Handling> FromPartner(
        long id, InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        CommitResult result;
        do
        {
            var now = time.GetUtcNow();
            var (known, next) = (kept.Board.Cases.GetValueOrDefault(id), kept.Board.Cases.GetValueOrDefault(id)?.HeardBy(now));
            var text = texts.Both(next is null ? "alarm_over" : "alarm_heard", id);
            result = await outbox.TryCommit(
                next is null ? [] : [new CasePrecondition(known!.Id, known.Version)],
                [
                    .. Answer(row, message, text, along),
                    .. next is null ? Array.Empty<Change>() : [new HotlineChange.Saved(next), new AuditChange(Note(id, now))],
                ],
                cancellation);
        }
        while (result.IsRefused);
        return Handling.Done;
    }

    private IReadOnlyList<Change> Answer(InboxRow row, InboundMessage message, string text, WrittenAlong along)
    {
        var note = new Outgoing.Note { Address = message.Address, Text = text };
        return
        [
            new OutboxChange.Queued(rows.Answering(row, note, time.GetUtcNow())),
            .. along.Changes,
            new InboxChange.Handled(row, Outcome.Answered),
        ];
    }

    private static AuditNote Note(long id, DateTimeOffset now)
        => new("case.hear", $"case {id}") { At = now, From = SmsKind.Name, Details = "partner" };

    private static long? CaseIn(string words)
        => Code().Match(words) is { Success: true, Value: var digits }
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    // The code alone, or with a word before it: a phone number or a date is none.
    [GeneratedRegex(
        @"(?<=^\s*(код\s*)?)[0-9]{1,19}(?=\s*[.!]?\s*\z)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
