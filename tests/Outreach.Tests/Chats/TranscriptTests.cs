using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Chats;

/// <summary>
/// Every .chat file is played and must come out letter by letter as it is written there.
/// To take over what the program says now: set OUTREACH_ACCEPT=1, run the tests, and read what changed, aloud.
/// </summary>
public sealed class TranscriptTests
{
    private static readonly string Folder = TestOutreach.Find("tests/Outreach.Tests/transcripts");

    public static TheoryData<string> Chats { get; } = [.. Directory.EnumerateFiles(Folder, "*.chat").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Chats))]
    public async Task The_talk_goes_as_it_is_written(string chat)
    {
        var path = Path.Combine(Folder, chat);
        var written = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var phone = written.Split('\n').First(line => line.StartsWith("phone:", StringComparison.Ordinal)).Split(' ');
        var played = await new Transcript(phone[1] switch { "buttons" => TestPhone.Buttons, "one-way" => TestPhone.OneWay, _ => TestPhone.Numbers }, phone[2]).Play(written);
        if (Environment.GetEnvironmentVariable("OUTREACH_ACCEPT") == "1")
            await File.WriteAllTextAsync(path, played, TestContext.Current.CancellationToken);
        else
            played.ShouldBe(written);
    }
}
