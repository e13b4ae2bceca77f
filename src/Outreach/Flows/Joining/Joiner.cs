using System.Globalization;
using System.Security.Cryptography;
using Outreach.Content;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Flows.Joining;

/// <summary>
/// Joins a person who shares her own number with the person of that number by SMS, once she has typed the code that went there.
/// </summary>
public sealed class Joiner(
    IPeopleStore people,
    ISessionStore sessions,
    ICodeStore codes,
    KnownChannels channels,
    SmsBudget budget,
    AnsweredCountries countries,
    OutboxRows rows,
    IStore store,
    ISealer sealer)
{
    /// <summary>Codes a day for one person, and for one number.</summary>
    public const int MostCodes = 3;

    /// <summary>Does an errand of a turn. Nothing is done until what it leads to is committed.</summary>
    public Task<EffectOutcome> Do(
        EffectRequest errand,
        Person person,
        InboxRow row,
        Texts texts,
        DateTimeOffset now,
        CancellationToken cancellation) => errand switch
        {
            EffectRequest.SendCode send => SendCode(send.Phone, person, row, texts, now, cancellation),
            EffectRequest.Join join => Join(join.Other, person, cancellation),
            _ => throw new NotSupportedException($"{errand.GetType().Name} is not known here."),
        };

    /// <summary>
    /// A code that is waited for no more takes the number with it: what was not confirmed is not kept, unless its owner has written
    /// herself.
    /// </summary>
    public async Task<IReadOnlyList<Change>> Leave(PendingCode? before, PendingCode? after, CancellationToken cancellation)
    {
        if (before is null || before.Other == after?.Other)
            return [];
        var unproven = await people.Find(before.Other, cancellation) is { Joined: null, Standing: ContactStatus.Open }
            && await sessions.Session(before.Other, cancellation) is null;
        return unproven ? [new PersonChange.Erased(before.Other) { OnlyAlone = true }] : [];
    }

    private async Task<EffectOutcome> SendCode(
        string phone,
        Person person,
        InboxRow row,
        Texts texts,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (!channels.IsOn(SmsKind.Name))
            return EffectOutcome.Failed("join_off");
        if (!PhoneNumber.TryParse(phone, out var number, out _) || !countries.Answer(number.Value))
            return EffectOutcome.Failed("join_no_mobile");
        var key = sealer.KeyOf(SmsKind.Name, number.Value);
        var known = await people.Find(key, cancellation);
        if (known is not null && known.Joined == person.Id)
            return EffectOutcome.Failed("join_already");
        if (known is not (null or { Standing: ContactStatus.Open })
            || (channels.Of(SmsKind.Name).Metered && await budget.IsSpent(cancellation)))
            return EffectOutcome.Failed("join_not_now");
        var since = now - CodeChange.Kept;
        if (await codes.Sent(person.Key, since, cancellation) >= MostCodes || await codes.Sent(key, since, cancellation) >= MostCodes)
            return EffectOutcome.Failed("join_too_many");
        var other = known ?? Anew(key, number, now);
        var code = new PendingCode(Random(), other.Id, now + PendingCode.Lasts, Wrong: 0);
        var note = new Outgoing.Note
        {
            Address = number.Value,
            Text = texts.In("code_sms", person.Profile.Speaks).Replace("{code}", code.Digits, StringComparison.Ordinal),
        };
        return new EffectOutcome(
            new EffectResult.CodeSent(code),
            [
                .. known is null ? [new PersonChange.Saved(other)] : Array.Empty<Change>(),
                new CodeChange(person.Key, key, now),
                // It answers who asked for it here, and goes to the number that she says is hers.
                new OutboxChange.Queued(rows.For(other.Id, SmsKind.Name, note, Ground.Answer.To(row), now)),
            ],
            [])
        {
            Preconditions = budget.RoomFor(SmsKind.Name),
        };
    }

    private async Task<EffectOutcome> Join(PersonId other, Person person, CancellationToken cancellation)
    {
        // She may have been forgotten by SMS since the code went out.
        if (await people.Find(other, cancellation) is not { } found)
            return EffectOutcome.Failed("code_late");
        // Who was joined with somebody else is counted with that one: what was done under the old link stays there.
        IReadOnlyList<FlowEvent> events = found.Joined is null && found.Token != person.Token ? [new FlowEvent.Joined(found.Token)] : [];
        return new EffectOutcome(new EffectResult.Joined(), [new PersonChange.Joined(person.Id, other)], events);
    }

    // She is kept before she ever wrote, as long as the code is waited for: her STOP has a place, and is asked for before the code leaves.
    private Person Anew(PersonKey key, PhoneNumber number, DateTimeOffset now) => new()
    {
        Id = new PersonId(store.NextId()),
        Key = key,
        Token = Newcomer.Token(),
        Channel = SmsKind.Name,
        Address = sealer.Seal(number.Value, MessagingJson.Default.String),
        FirstSeen = now,
        Country = number.Country,
    };

    private static string Random() => RandomNumberGenerator.GetInt32((int)Math.Pow(10, PendingCode.Length))
        .ToString(CultureInfo.InvariantCulture)
        .PadLeft(PendingCode.Length, '0');
}
