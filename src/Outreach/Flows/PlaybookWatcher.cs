using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Outreach.Content;

namespace Outreach.Flows;

/// <summary>Looks every second whether somebody edited the content. Asking is surer than being told: editors and shares differ.</summary>
internal sealed class PlaybookWatcher(CurrentPlaybook playbook, IOptions<ContentOptions> options, TimeProvider time, ILogger<PlaybookWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What was edited while the program started is not known either.
        string? known = null;
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var present = Signature();
            // What cannot be read may be readable again without a sign: a right given back changes no time and no size.
            if (present is null || (present == known && playbook.Problems.All(problem => problem.Line > 0)))
                continue;
            known = present;
            Take();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever an edit does, the words in force stay in force and the program stays up.")]
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

    // Names, sizes and times; nothing while the folder is being changed under our eyes.
    private string? Signature()
    {
        try
        {
            return string.Join('|', new DirectoryInfo(options.Value.Folder).EnumerateFiles("*.yaml", SearchOption.AllDirectories)
                .OrderBy(file => file.FullName, StringComparer.Ordinal)
                .Select(file => $"{file.FullName}:{file.Length}:{file.LastWriteTimeUtc.Ticks}"));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
