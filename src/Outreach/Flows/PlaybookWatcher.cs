using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Outreach.Content;

namespace Outreach.Flows;

/// <summary>Looks every second whether somebody edited the content. Asking is surer than being told: editors and shares differ.</summary>
internal sealed class PlaybookWatcher(CurrentPlaybook playbook, IOptions<ContentOptions> options, TimeProvider time, ILogger<PlaybookWatcher> log) : BackgroundService
{
    private const int LooksUntilLost = 3;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var known = Signature();
        var lost = 0;
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var present = Signature();
            lost = present is null ? lost + 1 : 0;
            // What is only being changed under our eyes is whole again at the next look; a folder that is lost must be told.
            if (present == known || lost is > 0 and < LooksUntilLost)
                continue;
            known = present;
            Take();
        }
    }

    private void Take()
    {
        try
        {
            var before = playbook.ReadAt;
            var problems = playbook.Read();
            foreach (var problem in problems)
                Log.ContentRefused(log, problem.ToString());
            if (playbook.ReadAt != before)
                Log.ContentTaken(log, playbook.Book.Version, playbook.Book.Flows.Count);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Log.ContentUnreadable(log, trouble.GetType().Name);
        }
    }

    // Names, sizes, times and who may read them; nothing while the folder is being changed under our eyes.
    private string? Signature()
    {
        try
        {
            return string.Join('|', new DirectoryInfo(options.Value.Folder).EnumerateFiles("*.yaml", SearchOption.AllDirectories)
                .OrderBy(file => file.FullName, StringComparer.Ordinal)
                .Select(file => $"{file.FullName}:{file.Length}:{file.LastWriteTimeUtc.Ticks}:{file.UnixFileMode}"));
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
