using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Events;

/// <summary>Every .event file is played and must come out letter by letter as it is written there; OUTREACH_ACCEPT=1 takes over what is said now.</summary>
public sealed class EventTranscriptTests
{
    private static readonly string Folder = TestOutreach.Find("tests/Outreach.Tests/transcripts/events");

    public static TheoryData<string> Talks { get; } = [.. Directory.EnumerateFiles(Folder, "*.event").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Talks))]
    public async Task The_sheet_goes_as_it_is_written(string talk)
    {
        var path = Path.Combine(Folder, talk);
        var written = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var language = written.Split('\n').First(line => line.StartsWith("language:", StringComparison.Ordinal)).Split(' ')[1];
        var played = await new EventTranscript(language).Play(written);
        if (Environment.GetEnvironmentVariable("OUTREACH_ACCEPT") == "1")
            await File.WriteAllTextAsync(path, played, TestContext.Current.CancellationToken);
        else
            played.ShouldBe(written);
    }
}
