using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Outreach.Content;

namespace Outreach.Flows.Running;

/// <summary>Looks every second whether somebody edited the content. Asking is surer than being told: editors and shares differ.</summary>
internal sealed class PlaybookWatcher(
    CurrentPlaybook playbook,
    SharedContent shared,
    IOptions<ContentOptions> options,
    TimeProvider time,
    ILogger<PlaybookWatcher> log) : BackgroundService
{
    private const int LooksUntilLost = 3;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lost = 0;
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var present = FolderLook.At(options.Value.Folder);
            lost = present is null ? lost + 1 : 0;
            // What is only being changed under our eyes is whole again at the next look; a folder that is lost must be told.
            if ((present != playbook.Look || Unreadable(present)) && lost is 0 or >= LooksUntilLost)
                Take();

            await shared.Tell(stoppingToken);
        }
    }

    // What could not be read may be readable again without a sign: then it is looked at each time.
    private bool Unreadable(string? present) => present is not null && playbook.Problems.Any(problem => problem.Line == 0);

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Whatever an edit does, the words in force stay in force and the program stays up.")]
    private void Take()
    {
        try
        {
            var (before, known) = (playbook.ReadAt, playbook.Problems);
            var problems = playbook.Read();
            foreach (var problem in problems.Except(known))
                Log.ContentRefused(log, problem.ToString());
            if (playbook.ReadAt != before)
                Log.ContentTaken(log, playbook.Book.Version, playbook.Book.Flows.Count);
        }
        catch (Exception trouble)
        {
            Log.ContentUnreadable(log, trouble.GetType().Name);
        }
    }
}
