using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outreach.Broadcasts;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Reach;
using Outreach.Staff.Audit;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Storage;

/// <summary>
/// A store that an earlier version left in the middle of its work: people, lessons, a booking, staff, an audit log, and a broadcast of which three of nine
/// were sent when the network went away. Today's version opens it, says the same of it, and goes on.
/// </summary>
public sealed class EarlierStoreTests : IDisposable
{
    private const string Words = "В субботу в Нарыне будет театр.";
    private const string WordsKy = "Ишембиде Нарында театр болот.";

    private static readonly string[] _lessons = ["lesson-offer", "lesson-difference", "lesson-checklist"];
    private static readonly string[] _hadIt = ["4711", "6001", "6002"];
    private static readonly string[] _waitForIt = ["7001", "7002", "7003", "7004", "7005", "7006"];

    private readonly string _data = Directory.CreateTempSubdirectory("outreach-").FullName;
    private readonly JsonNode _then = JsonNode.Parse(File.ReadAllText(Kept("json")))!;

    public EarlierStoreTests()
    {
        using (var packed = new GZipStream(File.OpenRead(Kept("db.gz")), CompressionMode.Decompress))
        using (var file = File.Create(Path.Combine(_data, "outreach.db")))
            packed.CopyTo(file);
        var key = Path.Combine(_data, "outreach.key");
        File.Copy(Kept("key"), key);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DateTimeOffset At => _then[nameof(At)]!.GetValue<DateTimeOffset>();

    [Fact]
    public async Task Its_counts_its_audit_log_and_its_ledger_are_as_they_were()
    {
        await using var office = await Office.Opened(data: _data, at: At);
        var report = await office.Get<ReachReporter>().Report(new ReachPeriod(At, null, null, _lessons, WithTestPeople: true), Cancellation);
        Says(JsonSerializer.SerializeToNode(report), _then["Reach"]).ShouldBeTrue(JsonSerializer.Serialize(report));
        var verdict = await office.Get<AuditVerifier>().Verify(Cancellation);
        (verdict.Faults.Count, verdict.Entries, verdict.Head).ShouldBe((0, 10, "EohgakiD6m3z-hhGO1Ca-w"));
        (await office.Get<IInboxStore>().Ledger(Cancellation)).ShouldBe(new InboxLedger(77, 77, 0, 0, 0));
    }

    [Fact]
    public async Task The_broadcast_goes_on_to_those_who_wait_and_to_nobody_twice()
    {
        await using var office = await Office.Opened(data: _data, at: At.AddMinutes(5));
        await office.Until(() => office.Broadcasts.Broadcasts.Single().State == BroadcastState.Done);
        office.Broadcasts.Progress(office.Broadcasts.Broadcasts.Single().Id)[RecipientState.Sent].ShouldBe(9);
        _waitForIt.ShouldAllBe(reader => office.Notes(reader).Count(note => note == Words) == 1);
        _hadIt.ShouldAllBe(reader => !office.Notes(reader).Contains(Words) && !office.Notes(reader).Contains(WordsKy));
    }

    [Fact]
    public async Task Whoever_was_in_the_middle_of_something_goes_on_there()
    {
        await using var office = await Office.Opened(data: _data, at: At.AddMinutes(5));
        await office.Writes("6002", "1");
        // The screen that was the fourth of ten; the lesson asks a question before and after it now.
        office.Text("6002").ShouldContain("· 5/12");
        office.Get<IConsultationStore>().Calendar.Bookings.Values.ShouldHaveSingleItem().Code.ShouldBe(_then["Code"]!.GetValue<string>());
        await office.Writes("4711", "запись");
        office.Text("4711").ShouldContain(_then["Code"]!.GetValue<string>());
        await office.Writes("2002", "/staff");
        office.Text("2002").ShouldContain("Айгүл");
        await office.Does("996555654321", new InboundContent.Wrote("меню"), TestPhone.Sms);
        office.Sms.SentTo("996555654321").OfType<Outgoing.Show>().ShouldBeEmpty("STOP holds");
        (await office.Get<AuditVerifier>().Verify(Cancellation)).Faults.ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static string Kept(string ending) => Path.Combine(AppContext.BaseDirectory, "Storage", "stores", $"layout-3.{ending}");

    // All that it said then it says now; what is counted since may stand beside it.
    private static bool Says(JsonNode? now, JsonNode? then) => (now, then) switch
    {
        (JsonObject report, JsonObject was) => was.All(part => report.ContainsKey(part.Key) && Says(report[part.Key], part.Value)),
        (JsonArray report, JsonArray was) => report.Count == was.Count && report.Zip(was).All(pair => Says(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(now, then),
    };
}
