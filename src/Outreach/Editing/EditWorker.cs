using Microsoft.Extensions.Logging;
using Outreach.Content;
using Outreach.Flows.Running;
using Outreach.Jobs;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Editing;

/// <summary>Tells editors at once when an edit was refused, and when the files are in force again.</summary>
internal sealed class EditWorker(
    CurrentPlaybook playbook,
    ContentState state,
    StaffRoll roll,
    DeskDrawer drawer,
    Outbox outbox,
    IDuties duties,
    IStore store,
    TimeProvider time,
    ILogger<EditWorker> log) : RoundWorker(duties, store, Pause, time, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private IReadOnlyList<ContentProblem> _told = [];

    protected override async Task Round(CancellationToken cancellation)
    {
        var problems = playbook.Problems;
        if (problems.SequenceEqual(_told))
            return;
        var mended = problems.Count == 0;
        await Tell(
            words => mended ? words.Say("content_taken") : $"{state.Edit(words)}\n\n{words.Say("content_look")}", cancellation);
        _told = problems;
    }

    private async Task Tell(Func<StaffWriter, string> text, CancellationToken cancellation)
    {
        var told = new List<Change>();
        foreach (var one in (await roll.All(cancellation)).Where(one => one.Member.Role.May(Right.TendContent)))
        {
            if (await drawer.Tell(
                one.Person.Id,
                Right.TendContent,
                (address, words) => new Outgoing.Note { Address = address, Text = text(words) },
                Time.GetUtcNow(),
                cancellation) is { } note)
                told.Add(note);
        }

        await outbox.Commit(told, cancellation);
    }
}
