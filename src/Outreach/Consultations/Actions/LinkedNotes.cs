using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.Actions;

/// <summary>Tells a lawyer that a card is hers from now on, or was changed, and which hours stand on it: people book by them.</summary>
public sealed class LinkedNotes(DeskDrawer drawer, LawyerText text)
{
    /// <summary>What tells her; none while she cannot be told.</summary>
    public Task<IReadOnlyList<OutboxChange>> Of(Lawyer card, DateTimeOffset now, CancellationToken cancellation)
        => Of("lawyer_yours_now", card, now, cancellation);

    /// <summary>What tells her that a coordinator moved her times; none where they are as before, or it was herself.</summary>
    public async Task<IReadOnlyList<OutboxChange>> Changed(
        Actor who, Lawyer before, Lawyer after, DateTimeOffset now, CancellationToken cancellation)
        => after.Person == who.Member?.Person || LawyerText.HaveSameTimes(before, after)
            ? []
            : await Of("lawyer_changed_for_you", after, now, cancellation);

    /// <summary>What tells her that nobody, or everybody again, can book with her; none where it was herself.</summary>
    public async Task<IReadOnlyList<OutboxChange>> Paused(Actor who, Lawyer card, DateTimeOffset now, CancellationToken cancellation)
        => card.Person == who.Member?.Person
            ? []
            : await Of(card.Paused ? "lawyer_paused_for_you" : "lawyer_resumed_for_you", card, now, cancellation);

    private async Task<IReadOnlyList<OutboxChange>> Of(string key, Lawyer card, DateTimeOffset now, CancellationToken cancellation)
        => card.Person is { } her && await drawer.Tell(her, Right.GiveConsultations, (address, words) => new Outgoing.Note
        {
            Address = address,
            Text = words.Say(key, ("hours", text.Hours(card, words))),
        }, now, cancellation) is { } note ? [note] : [];
}
