using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>Every .case file is played and must come out letter by letter as it is written there; OUTREACH_ACCEPT=1 takes over what is said now.</summary>
public sealed class CaseTranscriptTests
{
    private static readonly string Folder = TestOutreach.Find("tests/Outreach.Tests/transcripts/hotline");

    public static TheoryData<string> Talks { get; } = [.. Directory.EnumerateFiles(Folder, "*.case").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Talks))]
    public async Task The_talk_of_several_goes_as_it_is_written(string talk)
    {
        var path = Path.Combine(Folder, talk);
        var written = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var phone = written.Split('\n').First(line => line.StartsWith("phone:", StringComparison.Ordinal)).Split(' ');
        var script = phone.Length > 3 ? new CaseTranscript(phone[1] == "sms", phone[2], phone[3]) : new CaseTranscript(phone[1] == "sms", phone[2]);
        var played = await script.Play(written);
        if (Environment.GetEnvironmentVariable("OUTREACH_ACCEPT") == "1")
            await File.WriteAllTextAsync(path, played, TestContext.Current.CancellationToken);
        else
            played.ShouldBe(written);
    }
}
