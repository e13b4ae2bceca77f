using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Events.Actions;
using Outreach.Events.Imports;
using Outreach.Events.Sheets;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Host.Commands;

/// <summary>Takes sheets over from a table: all rows, or none and every bad cell named. Each waits for somebody who approves it.</summary>
internal sealed class EventsAtCommandLine(IEventStore kept, StaffActions actions, SheetVerbs verbs, CurrentWords words, CampaignClock clock)
    : IOperatorCommand
{
    public string Name => "events";

    public async Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        var sure = options.ContainsKey("sure");
        var table = new EventTable(
            new EventHeads(words.Texts, words.Regions),
            words.Regions,
            clock.Today,
            facts => verbs.Hindrances(Actor.Operator, facts));
        var rows = table.Read(TableFile.Read(options["text"]), kept.Sheets);
        if ((sure ? table.Problems : [.. table.Problems, .. table.Twins]) is { Count: > 0 } problems)
            return TableReasons.Refusal(problems, EventHeads.Columns);
        return await actions.Do(verbs.Import, Actor.Operator, new SheetVerbs.Table(rows, sure), cancellation) switch
        {
            Decision<IReadOnlyList<EventSheet>>(var sheets) => new CommandOutput(
                0,
                $"{sheets.Count} sheets were taken over, {sheets[0].Id} to {sheets[^1].Id}. They count once approved: /events."),
            // What was looked at changed meanwhile: the table is read anew with what is known now.
            _ => new CommandOutput(1, "Nothing was taken over: sheets changed meanwhile. Type the command again."),
        };
    }
}
