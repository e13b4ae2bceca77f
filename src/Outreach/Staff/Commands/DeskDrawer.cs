using System.Security.Cryptography;
using System.Text.Json;
using Outreach.Content;
using Outreach.Messaging;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Staff.Commands;

/// <summary>Turns a command's answer into a screen of the chat, and keeps what she is in the middle of.</summary>
public sealed class DeskDrawer(
    IDeskStore desks,
    StaffRoll roll,
    IPeopleStore people,
    CurrentWords words,
    OutboxRows rows,
    ISealer sealer,
    Hearing hearing)
{
    /// <summary>Writes for this person.</summary>
    /// <param name="person">Whoever reads it.</param>
    /// <param name="hint">The language of her phone, while she has not chosen one.</param>
    public StaffWriter Writer(Person person, string? hint = null)
        => new(
            words.Texts,
            words.Regions,
            person.Profile.Language ?? OfHint(hint) ?? person.Profile.Heard ?? Language.Ky);

    /// <summary>The language of a phone, where it is one of ours.</summary>
    public static Language? OfHint(string? hint) => hint switch
    {
        ['r' or 'R', 'u' or 'U', ..] => Language.Ru,
        ['k' or 'K', 'y' or 'Y', ..] => Language.Ky,
        _ => null,
    };

    /// <summary>What she is in the middle of.</summary>
    public async ValueTask<DeskState> Desk(PersonId person, CancellationToken cancellation)
        => await desks.Desk(person, cancellation) is { } kept ? Read(kept) : new DeskState(0, null, null);

    /// <summary>The same, as it is kept.</summary>
    public DeskState Read(Sealed kept)
    {
        try
        {
            return sealer.Open(kept, StaffJson.Default.DeskState);
        }
        catch (Exception damage) when (damage is CryptographicException or JsonException)
        {
            // She begins the command anew; nothing that counts is kept here.
            return new DeskState(0, null, null);
        }
    }

    /// <summary>The change that keeps it.</summary>
    public DeskChange Saved(PersonId person, DeskState desk)
        => new DeskChange.Saved(person, sealer.Seal(desk, StaffJson.Default.DeskState));

    /// <summary>A message to somebody on the staff who did not just write: a note, or a board.</summary>
    /// <param name="person">Whom.</param>
    /// <param name="needs">What she must be allowed to, now and when it leaves.</param>
    /// <param name="make">What, at her address and in her language.</param>
    /// <param name="now">When it is decided.</param>
    /// <param name="cancellation">Our own stop.</param>
    /// <returns>Nothing when she is no colleague, or one who may not know it (any more).</returns>
    public async Task<OutboxChange?> Tell(
        PersonId person,
        Right needs,
        Func<string, StaffWriter, Outgoing> make,
        DateTimeOffset now,
        CancellationToken cancellation)
        => await TellAll(person, needs, (_, address, words) => [make(address, words)], now, cancellation) is [var told] ? told : null;

    /// <summary>A message to somebody who is a colleague from this turn on.</summary>
    public OutboxChange Welcome(Person person, Func<string, StaffWriter, Outgoing> make, DateTimeOffset now)
        => Queued(person, make(sealer.Open(person.Address, MessagingJson.Default.String), Writer(person)), As(Right.BeStaff), now);

    /// <summary>Several messages to somebody on the staff who did not just write.</summary>
    /// <returns>None when she is no colleague, or one who may not know it (any more).</returns>
    public async Task<IReadOnlyList<OutboxChange>> TellAll(
        PersonId person,
        Right needs,
        Func<string, string, StaffWriter, IReadOnlyList<Outgoing>> make,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (await people.Find(person, cancellation) is not { } known || roll.Find(known)?.Role.May(needs) != true)
            return [];
        var messages = make(known.Channel, sealer.Open(known.Address, MessagingJson.Default.String), Writer(known));
        return [.. messages.Select(message => Queued(known, message, As(needs), now))];
    }

    /// <summary>
    /// Takes something off the screen of whoever saw it as a colleague: that goes although she is none any more, stopped or hid.
    /// </summary>
    /// <param name="person">Whose screen it is.</param>
    /// <param name="make">The board that takes its place, or what is removed; it may say nothing that only a colleague may know.</param>
    /// <param name="now">When it is decided.</param>
    /// <param name="cancellation">Our own stop.</param>
    /// <returns>Nothing when she was forgotten.</returns>
    public async ValueTask<OutboxChange?> TakeBack(
        PersonId person,
        Func<string, StaffWriter, Outgoing> make,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (await people.Find(person, cancellation) is not { } known)
            return null;
        var taken = make(sealer.Open(known.Address, MessagingJson.Default.String), Writer(known));
        return new OutboxChange.Queued(rows.For(known, taken, new Ground.TakenBack(), now) with { EvenIfStopped = true });
    }

    internal IEnumerable<Change> Draw(DeskWork work, DeskState desk, DeskAnswer answer, string? command, Right? needs, DateTimeOffset now)
    {
        var (row, person) = (work.Row, work.Person.Id);
        Ground ground = needs is { } right ? As(right) : Ground.Answer.To(row);
        foreach (var before in answer.Before)
            yield return Answering(row, before, ground, now);
        var serial = answer.Text is null ? desk.Serial : desk.Serial + 1;
        if (answer.Text is { } text)
        {
            var screen = new Screen
            {
                Serial = serial,
                Text = text,
                Options = [.. answer.Buttons.Select(button => Coded(command, button))],
            };
            // What was sent before it must stand above it: then the screen is a new message, not the old one changed.
            var inPlace = answer.Before.Count == 0 ? work.Press : null;
            var typed = work.Message.Content is InboundContent.Wrote { Words: ['/', ..] };
            var show = new Outgoing.Show
            {
                Address = work.Message.Address,
                Answers = inPlace,
                Screen = screen,
                Confided = answer.Confided,
                // What answers a command and asks nothing is read later, too; her own command has done its work.
                StaysAs = answer.Stays ? $"answer-{command}-{serial}"
                    : typed && !answer.Confided && answer is { Dialogue: null, Buttons.Count: 0 } ? $"answer-{command}" : null,
                Clears = typed && command is not null ? work.Message.Reference : null,
            };
            yield return Answering(row, show, ground, now);
            if (answer.Spoken is { } file)
                yield return Answering(row, new Outgoing.Spoken { Address = work.Message.Address, File = file }, ground, now);
        }

        if (work.Press is { } press && (answer.Text is null || answer.Before.Count > 0))
        {
            var toast = new Outgoing.Toast { Address = work.Message.Address, Answers = press, Text = answer.Toast ?? string.Empty };
            yield return Answering(row, toast, Ground.Answer.To(row), now);
        }
        else if (answer is { Text: null, Toast: { Length: > 0 } passing })
        {
            // She said what stands on a button: there is no press on which it could appear.
            yield return Answering(row, new Outgoing.Note { Address = work.Message.Address, Text = passing }, ground, now);
        }

        // A passing word changes nothing of what she is in the middle of.
        if (answer.Text is not null)
            yield return Saved(person, answer.Dialogue is { } open
                ? new DeskState(serial, command, open, answer.Buttons.Count > 0 ? [.. answer.Buttons.Where(CanBeSaid)] : null)
                : new DeskState(serial, null, null));
        if (hearing.Remembered(person, work.Message) is { } heard)
            yield return heard;
        yield return new InboxChange.Handled(
            row,
            answer is { Text: null, Toast: null or "", Before.Count: 0 } && work.Press is null ? Outcome.Noted : Outcome.Answered);
    }

    /// <summary>A button of a command, as the channel carries it.</summary>
    public static Button Coded(string? command, Button button)
        => command is null ? button : button with { Code = new DeskData(command, button.Code).ToString() };

    // What is on is switched off by a press alone: who types its name wants it on.
    private static bool CanBeSaid(Button button) => !button.Label.StartsWith('✓');

    private static Ground.Colleague As(Right needs) => new((int)needs);

    private OutboxChange.Queued Queued(Person person, Outgoing message, Ground ground, DateTimeOffset now)
        => new(rows.For(person, message, ground, now));

    // Who has just written gets an answer although they stopped or hid; to who did not, nothing goes then.
    private OutboxChange.Queued Answering(InboxRow row, Outgoing message, Ground ground, DateTimeOffset now)
        => new(rows.Answering(row, message, ground, now) with { EvenIfStopped = true });
}
