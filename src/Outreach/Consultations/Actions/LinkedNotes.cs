using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.Actions;

/// <summary>Tells a lawyer that a card is hers from now on, and which hours stand on it: people book by them.</summary>
public sealed class LinkedNotes(DeskDrawer drawer, LawyerText text)
{
    /// <summary>What tells her; none while she cannot be told.</summary>
    public async Task<IReadOnlyList<OutboxChange>> Of(Lawyer card, DateTimeOffset now, CancellationToken cancellation)
        => card.Person is { } her && await drawer.Tell(her, Right.GiveConsultations, (address, words) => new Outgoing.Note
        {
            Address = address,
            Text = words.Say("lawyer_yours_now", ("hours", text.Hours(card, words))),
        }, now, cancellation) is { } note ? [note] : [];
}
