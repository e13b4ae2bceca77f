using System.Globalization;
using Spectre.Console;

namespace Outreach.Benchmarks;

/// <summary>What a message costs with few and with many people stored: it should be the same.</summary>
internal static class Curve
{
    private const int Chats = 1_000;
    private const int Each = 10;

    public static async Task Print(IReadOnlyList<int> sizes, int runs, CancellationToken cancellation)
    {
        var table = new Table().Border(TableBorder.Markdown)
            .AddColumns("people stored", "reach entries", "replies a second", "processor time a message", "memory", "start");
        foreach (var size in sizes)
        {
            using var population = await Population.Of(size, cancellation);
            var measured = new List<Cost>();
            for (var run = 0; run < runs; run++)
                measured.Add(await Measure(population));
            table.AddRow(
                size.ToString("N0", CultureInfo.InvariantCulture),
                population.Entries.ToString("N0", CultureInfo.InvariantCulture),
                Median.Of(measured.Select(cost => cost.PerSecond)).ToString("N0", CultureInfo.InvariantCulture),
                $"{Median.Of(measured.Select(cost => cost.CpuMilliseconds)).ToString("N2", CultureInfo.InvariantCulture)} ms",
                $"{Median.Of(measured.Select(cost => (double)cost.Memory)).ToString("N0", CultureInfo.InvariantCulture)} MB",
                $"{Median.Of(measured.Select(cost => cost.StartMilliseconds)).ToString("N0", CultureInfo.InvariantCulture)} ms");
        }

        AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
    }

    // Those who write are spread over all who are stored: none of them is in memory yet.
    private static async Task<Cost> Measure(Population population)
    {
        await using var program = await Subject.Program(population);
        var start = program.FirstPoll;
        var step = Math.Max(population.Count / Chats, 1);
        var chats = Enumerable.Range(0, Chats).Select(number => program.Api.Chat(Population.FirstChat + (number * (long)step))).ToList();
        var (elapsed, cpu) = await new Talkers(program, chats).Flood(Each);
        return new Cost(Chats * Each / elapsed.TotalSeconds, cpu.TotalMilliseconds / (Chats * Each), program.Memory >> 20, start.TotalMilliseconds);
    }

    private sealed record Cost(double PerSecond, double CpuMilliseconds, long Memory, double StartMilliseconds);
}
