using Outreach.Consultations.LawyerDesk;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Flows.Running;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Consultations.Chat;

/// <summary>
/// Carries words between a person and her lawyer while their consultation in the chat is on. Neither sees who the other is, and nothing is
/// kept once it went. Whoever calls for help, stops or hides in the middle of it is heard by the program as ever.
/// </summary>
public sealed class ChatTalk(
    IConsultationStore kept,
    IPeopleStore people,
    KnownChannels channels,
    CurrentPlaybook playbook,
    DeskDrawer drawer,
    Outbox outbox,
    OutboxRows rows,
    ISealer sealer,
    Hearing hearing,
    TimeProvider time) : IConversationHandler
{
    /// <summary>Behind the staff's desk and before the flows: what a lawyer answers by a command is the desk's.</summary>
    public const int Place = 300;

    /// <summary>Letters that are left for what stands around the words.</summary>
    private const int Room = 640;

    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        "stop", "sos", "hide", "help", "menu", "delete_me", "lawyer", "operator", "language",
    };

    /// <summary>
    /// Carries a person's words to the lawyer, if that is whom they are for. What tells of danger goes both ways: to the lawyer, and on to
    /// the flows.
    /// </summary>
    public async Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (Words(message.Content) is not { } words
            || kept.Calendar.BookingsOf(row.Person).FirstOrDefault(booking => booking.IsTalk(now)) is not { } booking
            || (!IsCry(message.Content, words) && IsOurs(message.Content, words)))
            return Handling.NotMine;
        if (await people.Find(row.Person, cancellation) is not { Standing: ContactStatus.Open }
            || kept.Calendar.Lawyers.GetValueOrDefault(booking.Lawyer)?.Person is not { } lawyer)
            return Handling.NotMine;
        var carried = await drawer.Tell(
            lawyer,
            Right.GiveConsultations,
            (address, writer) => new Outgoing.Note
            {
                Address = address,
                Text = writer.Say("chat_from", ("code", booking.Code), ("text", Mark(message.Content) + SafeText.Clean(words))),
                Confided = true,
                Commands = [DeskDrawer.Coded(WriteCommand.Word, new Button("open", writer.Say("chat_answer")))],
            },
            now,
            cancellation);
        if (carried is null)
            return Handling.NotMine;
        if (IsCry(message.Content, words))
            return Handling.NotMineBut(carried);
        List<Change> changes = [carried, .. along.Changes, new InboxChange.Handled(row, Outcome.Answered)];
        if (hearing.Remembered(row.Person, message) is { } heard)
            changes.Add(heard);
        var result = await outbox.TryCommit(along.Preconditions, changes, cancellation);
        return result.IsRefused ? Handling.Anew : Handling.Done;
    }

    /// <summary>Letters of a lawyer that are carried to the person at once.</summary>
    public async ValueTask<int> Longest(Booking booking, CancellationToken cancellation)
    {
        var person = booking.Person is { } id ? await people.Find(id, cancellation) : null;
        return channels.Of(person?.Channel ?? string.Empty).LongestText - Room;
    }

    /// <summary>A lawyer's words on their way to the person; null when she cannot be written to.</summary>
    public async ValueTask<OutboxChange.Queued?> Answer(Booking booking, string words, DateTimeOffset now, CancellationToken cancellation)
    {
        if (booking.Person is not { } id || await people.Find(id, cancellation) is not { Standing: ContactStatus.Open } person)
            return null;
        var note = new Outgoing.Note
        {
            Address = sealer.Open(person.Address, MessagingJson.Default.String),
            // By what she is, never by name. What somebody sees on a locked screen is the words' beginning, as with any message.
            Text = $"💬 {Who(booking, person)}: {SafeText.Clean(words).Trim()}",
        };
        return new OutboxChange.Queued(rows.For(person, note, new Ground.First(FirstSubject.Talk, booking.Id, booking.Version), now));
    }

    private string Who(Booking booking, Person person) => playbook.Book.Texts.In("chat_who", person.Profile.Language ?? booking.Language)
        .Replace("{code}", booking.Code, StringComparison.Ordinal);

    // Pictures are not carried: what stood under one says that there was one.
    private static string? Words(InboundContent content) => content switch
    {
        InboundContent.Wrote wrote => wrote.Words,
        InboundContent.Showed showed => showed.Caption,
        _ => null,
    };

    private static string Mark(InboundContent content) => content switch
    {
        InboundContent.Wrote { Edited: true } or InboundContent.Showed { Edited: true } => "✎ ",
        InboundContent.Wrote { Forwarded: true } or InboundContent.Showed { Forwarded: true } => "↪ ",
        InboundContent.Showed => "📎 ",
        _ => string.Empty,
    };

    // What somebody else wrote, such as an employer, tells nothing of her own state: her lawyer is to see it.
    private static bool IsHers(InboundContent content)
        => content is not (InboundContent.Wrote { Forwarded: true } or InboundContent.Showed { Forwarded: true });

    private bool IsCry(InboundContent content, string words) => IsHers(content) && playbook.Book.IsCry(words);

    private bool IsOurs(InboundContent content, string words)
    {
        if (!IsHers(content))
            return false;
        var folded = Folding.Fold(words);
        return words.TrimStart().StartsWith('/') || (playbook.Book.Keywords.Exactly(folded) is { } command && Ours.Contains(command));
    }
}
