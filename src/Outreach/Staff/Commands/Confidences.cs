using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Staff.Commands;

/// <summary>What people wrote, where it stands in colleagues' own chats: found, and taken away.</summary>
public sealed class Confidences(IChatStore chats, DeskDrawer drawer)
{
    /// <summary>Who may do one of these is written to by people.</summary>
    private static readonly Right[] Confided = [Right.AnswerPeople, Right.GiveConsultations];

    /// <summary>Whether somebody in this role, or in none, may not see any of it.</summary>
    public static bool IsShut(Role? role) => !Confided.Any(right => role?.May(right) == true);

    /// <summary>All of it goes, where somebody loses what it was shown for.</summary>
    /// <param name="person">Whose chat it is.</param>
    /// <param name="before">What she was; null where she was nothing.</param>
    /// <param name="after">What she is then; null = nothing.</param>
    /// <param name="now">When it is decided.</param>
    /// <param name="cancellation">Our own stop.</param>
    /// <returns>What takes it away; null where nothing stands there, or all of it may.</returns>
    public async ValueTask<OutboxChange?> Lost(
        PersonId person, Role? before, Role? after, DateTimeOffset now, CancellationToken cancellation)
        => Confided.Any(right => before?.May(right) == true && after?.May(right) != true)
            ? await Taken(person, await Standing(person, TimeSpan.Zero, now, cancellation), "staff_words_taken", now, cancellation)
            : null;

    /// <summary>The messages of hers that have stood there so long.</summary>
    public async ValueTask<IReadOnlyList<string>> Standing(
        PersonId person, TimeSpan age, DateTimeOffset now, CancellationToken cancellation)
        => [.. (await chats.Chat(person, cancellation)).Recent
            .Where(message => message.Words == ChatMessage.Confided && now - message.At >= age)
            .Select(static message => message.Reference)];

    /// <summary>Takes these away; what cannot be deleted is written over.</summary>
    public async ValueTask<OutboxChange?> Taken(
        PersonId person, IReadOnlyList<string> messages, string line, DateTimeOffset now, CancellationToken cancellation)
        => messages.Count == 0 ? null : await drawer.TakeBack(
            person,
            (address, say) => new Outgoing.Remove { Address = address, References = messages, Line = say.Say(line) },
            now,
            cancellation);
}
