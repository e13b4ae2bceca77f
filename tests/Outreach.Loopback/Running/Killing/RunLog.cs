namespace Outreach.Loopback.Running.Killing;

/// <summary>What the program complained of, life after life.</summary>
internal static class RunLog
{
    private const int Most = 10;
    private const string Error = "\"LogLevel\":\"Error\"";
    private const string Critical = "\"LogLevel\":\"Critical\"";

    /// <summary>Its errors: being killed, throttled or refused is none.</summary>
    public static IEnumerable<string> Complaints(IEnumerable<HostRun> runs) => runs
        .SelectMany(run => run.Out.Split('\n').Where(line => line.Contains(Error, StringComparison.Ordinal) || line.Contains(Critical, StringComparison.Ordinal))
            .Concat(run.Err.Length > 0 ? [run.Err] : []))
        .Take(Most);
}
