using Outreach.Content;
using Outreach.Events.Sheets;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Events.Actions;

/// <summary>Who may approve a sheet, and what colleagues are told of it.</summary>
public sealed class EventNotices(StaffRoll roll, DeskDrawer drawer, CurrentWords words)
{
    /// <summary>Whether what took place there is theirs to write and to approve; all is at the command line.</summary>
    public bool IsTheirs(Actor who, EventFacts facts)
        => who.IsOperator || who.Colleague.Leads(EventPlaces.RegionOf(facts.Raion, words.Regions)?.Id);

    /// <summary>Whether somebody may approve this sheet: not who wrote it.</summary>
    public bool MayDecide(StaffMember member, EventSheet sheet)
        => member.Role.May(Right.ApproveEvents) && member.Person != sheet.Writer
            && member.Leads(EventPlaces.RegionOf(sheet.Facts.Raion, words.Regions)?.Id);

    /// <summary>Everybody who may approve it.</summary>
    public async Task<IReadOnlyList<PersonId>> Deciders(EventSheet sheet, CancellationToken cancellation)
        => [.. (await roll.All(cancellation)).Where(one => MayDecide(one.Member, sheet)).Select(static one => one.Person.Id)];

    /// <summary>A note to somebody about a sheet, with a button that opens it; none when it may not be known (any more).</summary>
    public async Task<IReadOnlyList<Change>> Tell(
        IEnumerable<PersonId> people, Right needs, EventSheet sheet, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var told = new List<Change>();
        foreach (var person in people.Distinct())
        {
            var note = await drawer.Tell(person, needs, (address, say) => Note(address, say, sheet, key), now, cancellation);
            if (note is not null)
                told.Add(note);
        }

        return told;
    }

    private static Outgoing.Note Note(string address, StaffWriter say, EventSheet sheet, string key) => new()
    {
        Address = address,
        Text = say.Say(key, ("line", EventTexts.Line(sheet, say)), ("word", sheet.Word ?? string.Empty)),
        Commands =
        [
            DeskDrawer.Coded(
                EventTexts.Command, EventTexts.Button("open", sheet, say.Say("event_open", ("number", sheet.Id)))),
        ],
    };
}
