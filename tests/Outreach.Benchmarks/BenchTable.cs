using System.Globalization;
using Spectre.Console;

namespace Outreach.Benchmarks;

/// <summary>What is promised, what is measured, and the echo beside it.</summary>
internal static class BenchTable
{
    private const int Chats = 200;
    private const int Each = 50;
    private const int WarmUp = 30;
    private const int PerSecond = 100;
    private static readonly TimeSpan Network = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan StreamLength = TimeSpan.FromSeconds(20);

    public static async Task Print(int runs, CancellationToken cancellation)
    {
        var table = Head();
        await Replies(table, runs);
        await Latency(table, runs);
        using (var many = await Population.Of(100_000, cancellation))
            await Start(table, runs, many);
        Show(table);
    }

    public static async Task PrintReplies(int runs, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var table = Head();
        await Replies(table, runs);
        Show(table);
    }

    public static async Task PrintWaits(int runs, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var table = Head();
        await Latency(table, runs);
        Show(table);
    }

    // Wide, so that it can be copied as it is; a narrow terminal wraps it by itself.
    private static void Show(Table table)
    {
        AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
    }

    private static Table Head() => new Table().Border(TableBorder.Markdown).AddColumns("what", "bar", "program", "echo, keeps nothing", "ratio");

    private static async Task Replies(Table table, int runs)
    {
        var (program, echo) = (new List<Speed>(), new List<Speed>());
        for (var run = 0; run < runs; run++)
        {
            program.Add(await Flood(await Subject.Program()));
            echo.Add(await Flood(await Subject.Echo()));
        }

        Row(table, "durable replies a second", "≥ 1,000", program.Select(speed => speed.PerSecond), echo.Select(speed => speed.PerSecond), "N0", "");
        Row(table, "processor time a reply", "–", program.Select(speed => speed.CpuMilliseconds), echo.Select(speed => speed.CpuMilliseconds), "N2", " ms");
        table.AddRow("all runs, replies a second", "–", All(program), All(echo), "");
    }

    private static async Task Latency(Table table, int runs)
    {
        var (program, echo) = (new List<IReadOnlyList<TimeSpan>>(), new List<IReadOnlyList<TimeSpan>>());
        for (var run = 0; run < runs; run++)
        {
            program.Add(await Stream(await Subject.Program()));
            echo.Add(await Stream(await Subject.Echo()));
        }

        foreach (var (name, share, bar) in new[] { ("p50", 0.5, "–"), ("p95", 0.95, "–"), ("p99", 0.99, "≤ 2 × the echo's p50") })
        {
            Row(
                table,
                $"wait for an answer at {PerSecond} a second, {Network.TotalMilliseconds} ms network, {name}",
                bar,
                program.Select(waits => Median.Percentile(waits, share).TotalMilliseconds),
                echo.Select(waits => Median.Percentile(waits, share).TotalMilliseconds),
                "N0",
                " ms");
        }
    }

    private static async Task Start(Table table, int runs, Population many)
    {
        var (starts, memories) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            await using var program = await Subject.Program(many);
            starts.Add(program.FirstPoll.TotalMilliseconds);
            await new Talkers(program, Some(program, Population.FirstChat)).Flood(Each);
            memories.Add(program.Memory >> 20);
        }

        table.AddRow($"start to first poll, {many.Count:N0} people and {many.Entries:N0} reach entries", "≤ 1,000 ms", Number(Median.Of(starts), "N0") + " ms", "", "");
        table.AddRow($"memory with them, after {Chats * Each:N0} messages", "≤ 200 MB", Number(Median.Of(memories), "N0") + " MB", "", "");
    }

    private static async Task<Speed> Flood(Subject subject)
    {
        await using (subject)
        {
            var talkers = new Talkers(subject, Some(subject));
            await talkers.Begin();
            await talkers.Flood(WarmUp);
            var (elapsed, cpu) = await talkers.Flood(Each);
            return new Speed(Chats * Each / elapsed.TotalSeconds, cpu.TotalMilliseconds / (Chats * Each));
        }
    }

    private static async Task<IReadOnlyList<TimeSpan>> Stream(Subject subject)
    {
        await using (subject)
        {
            var talkers = new Talkers(subject, Some(subject));
            await talkers.Begin();
            await talkers.Flood(WarmUp);
            subject.Api.Faults.Latency = Network;
            return await talkers.Stream(PerSecond, StreamLength);
        }
    }

    private static List<Loopback.LoopbackChat> Some(Subject subject, long first = 5_000)
        => [.. Enumerable.Range(0, Chats).Select(number => subject.Api.Chat(first + number))];

    private static void Row(Table table, string what, string bar, IEnumerable<double> program, IEnumerable<double> echo, string format, string unit)
    {
        var (ours, theirs) = (Median.Of(program), Median.Of(echo));
        table.AddRow(what, bar, Number(ours, format) + unit, Number(theirs, format) + unit, Number(ours / theirs, "N2"));
    }

    private static string All(IEnumerable<Speed> speeds) => string.Join(", ", speeds.Select(speed => Number(speed.PerSecond, "N0")));

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private sealed record Speed(double PerSecond, double CpuMilliseconds);
}
