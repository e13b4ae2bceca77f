using Microsoft.Extensions.DependencyInjection;
using Outreach.Closing;
using Outreach.Host.Commands;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Closing;

/// <summary>From two administrators' yes to the start after which nobody is known again: counts, staff and the audit log stay.</summary>
public sealed class CampaignEndTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outreach-end-");

    private const string Second = "1002";
    private const string Editor = "1003";
    private const string Her = "4711";
    private const string Helped = "4712";

    private static readonly DateOnly _ended = new(2026, 12, 1);
    private static readonly DateTimeOffset _later = new(2027, 3, 5, 6, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_but_staff_is_forgotten_the_secret_is_destroyed_and_counts_stay_to_the_byte()
    {
        var data = _folder.FullName;
        byte[] old;
        string counts;
        var was = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        await using (var office = await Office.Opened(data: data, ends: _ended))
        {
            await office.Joins(Office.Admin, "русский");
            await office.Appoints(Second, "администратор");
            await office.Appoints(Editor, "редактор", name: "Бермет");
            foreach (var who in new[] { Her, Helped, "4713", "4714" })
                await office.Reads(who, Language.Ru);
            await office.Writes(Her, "меня не отпускают");
            foreach (var who in new[] { Office.Admin, Second, Editor, Her, Helped, "4713", "4714" })
                was[who] = (await office.Person(who)).Id;
        }

        await using (var office = await Later(data))
        {
            old = [.. office.Get<KeyFile>().PersonSecret];
            await CloseCases(office);
            counts = await Counts(office);
            counts.ShouldContain("R1");
            await office.Writes(Office.Admin, "/endcampaign");
            await office.Presses(Office.Admin, "⚠ Да, спросить второго");
            // Who is in the middle of being helped when it begins is not let down.
            var helped = await office.Person(Helped);
            await office.Presses(Second, "⚠ Согласиться: забыть всех");
            await office.Get<IStore>().Commit([new HotlineChange.Called(Called(office, helped))], Cancellation);
            await office.Get<ClosingRound>().Go(Cancellation);
            (await Find(office, Her)).ShouldBeNull();
            (await Find(office, Helped)).ShouldNotBeNull();
            office.Get<ClosingHealth>().Waiting.ShouldBe(1);
            office.Get<IClosingStore>().Closing!.State.ShouldBe(ClosingState.Forgetting);
        }

        // The program ended in between. Somebody new writes, and one of the forgotten as somebody new.
        await using (var office = await Later(data))
        {
            await office.Joins("4799", "русский");
            await office.Joins("4713", "русский");
            (await office.Person("4713")).Id.ShouldNotBe(was["4713"]);
            await CloseCases(office);
            for (var round = 0; round < 2; round++)
                await office.Get<ClosingRound>().Go(Cancellation);
            office.Get<IClosingStore>().Closing!.State.ShouldBe(ClosingState.AwaitsStart);
            (await Find(office, Helped)).ShouldBeNull();
            (await Find(office, "4799")).ShouldNotBeNull();
            (await Find(office, "4713")).ShouldNotBeNull();
            foreach (var colleague in new[] { Office.Admin, Second, Editor })
                (await office.Person(colleague)).Id.ShouldBe(was[colleague]);
            await office.Outreach.Rest();
            office.Board(Second).Text.ShouldContain("перезапустите программу");
            await office.Get<ClosingRound>().Go(Cancellation);
            office.Get<ClosingHealth>().Trouble.ShouldBeNull();
            office.Get<KeyFile>().PersonSecret.ShouldBe(old, "what runs goes on with it until it ends");
            (await Counts(office)).ShouldBe(counts);
            await office.Outreach.Services.Forget();
            (await Counts(office)).ShouldBe(counts);
        }

        await using (var office = await Later(data))
        {
            office.Get<KeyFile>().PersonSecret.ShouldNotBe(old);
            office.Get<IClosingStore>().Closing!.State.ShouldBe(ClosingState.Destroyed);
            await office.Get<ClosingRound>().Go(Cancellation);
            office.Get<IClosingStore>().Closing.ShouldBeNull();
            (await File.ReadAllTextAsync(Path.Combine(data, "outreach.key"), Cancellation)).ShouldNotContain(Convert.ToBase64String(old));
            await office.Outreach.Rest();
            office.Board(Office.Admin).Text.ShouldContain("Секрет уничтожен");
            (await office.Get<AuditVerifier>().Verify(Cancellation)).Faults.ShouldBeEmpty();
            var entry = (await office.Audit()).Single(entry => entry.Note.Act == "closing.destroyed").Note;
            entry.Details.ShouldStartWith($"asked by {was[Office.Admin]}, agreed by {was[Second]}; ");
            (await Counts(office)).ShouldBe(counts);
            await office.Outreach.Services.Forget();
            (await Counts(office)).ShouldBe(counts);

            // Staff are known, at once and with what they may.
            foreach (var (colleague, role) in new[] { (Office.Admin, Role.Administrator), (Second, Role.Administrator), (Editor, Role.Editor) })
            {
                var person = await office.Person(colleague);
                person.Id.ShouldBe(was[colleague]);
                office.Get<StaffRoll>().Find(person)!.Role.ShouldBe(role);
            }

            await office.Writes(Editor, "/content");
            office.Text(Editor).ShouldContain("Тексты в силе");
            // Who wrote since is known still; who wrote before is somebody new.
            (await Find(office, "4799")).ShouldNotBeNull();
            (await Find(office, Her)).ShouldBeNull();
            await office.Joins(Her, "русский");
            (await office.Person(Her)).Id.ShouldNotBe(was[Her]);
            // And it can be asked for another time.
            await office.Writes(Office.Admin, "/endcampaign");
            office.Text(Office.Admin).ShouldContain("⚠ Завершить кампанию?");
        }
    }

    [Fact]
    public async Task A_hold_that_comes_meanwhile_stops_the_forgetting_until_it_ends()
    {
        await using var office = await Begun(null);
        var now = office.Outreach.Time.GetUtcNow();
        await office.Get<IStore>().Commit(
            [new HoldChange.Begun(new LegalHold { Id = 7, Name = "дело", Reason = "суд", Since = now, Until = now.AddDays(2) })], Cancellation);
        await office.Get<ClosingRound>().Go(Cancellation);
        office.Get<ClosingHealth>().Trouble.ShouldNotBeNull().ShouldContain("Hold 7");
        (await Find(office, Her)).ShouldNotBeNull();
        await office.Get<IStore>().Commit([new HoldChange.Ended(7)], Cancellation);
        await office.Get<ClosingRound>().Go(Cancellation);
        office.Get<ClosingHealth>().Trouble.ShouldBeNull();
        (await Find(office, Her)).ShouldBeNull();
    }

    [Fact]
    public async Task A_key_file_that_cannot_be_written_is_said_and_the_program_goes_on_with_the_secret()
    {
        var data = _folder.FullName;
        await using (var office = await Begun(data))
        {
            // In the place of the unfinished file stands what cannot be taken away.
            Directory.CreateDirectory(Path.Combine(data, "outreach.key.new", "full"));
            for (var round = 0; round < 3; round++)
                await office.Get<ClosingRound>().Go(Cancellation);
            office.Get<ClosingHealth>().Trouble.ShouldNotBeNull().ShouldContain("cannot be written");
        }

        await using (var office = await Later(data))
        {
            (await office.Get<AuditVerifier>().Verify(Cancellation)).Faults.ShouldBeEmpty();
            office.Get<IClosingStore>().Closing!.State.ShouldBe(ClosingState.AwaitsStart);
            Directory.Delete(Path.Combine(data, "outreach.key.new"), recursive: true);
            await office.Get<ClosingRound>().Go(Cancellation);
            office.Get<ClosingHealth>().Trouble.ShouldBeNull();
        }

        await using var last = await Later(data);
        last.Get<IClosingStore>().Closing!.State.ShouldBe(ClosingState.Destroyed);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Two administrators want it, and there is somebody to forget.</summary>
    private static async Task<Office> Begun(string? data)
    {
        var office = await Office.Opened(data: data, at: _later, ends: _ended);
        await office.Joins(Office.Admin, "русский");
        await office.Appoints(Second, "администратор");
        await office.Reads(Her, Language.Ru);
        await office.Writes(Office.Admin, "/endcampaign");
        await office.Presses(Office.Admin, "⚠ Да, спросить второго");
        office.Outreach.Time.Advance(TimeSpan.FromMilliseconds(1));
        await office.Presses(Second, "⚠ Согласиться: забыть всех");
        office.Get<IClosingStore>().Closing!.State.ShouldBe(ClosingState.Forgetting);
        return office;
    }

    private static int _restarts;

    // Each start comes later than the one before: what is new then is new.
    private static Task<Office> Later(string data) => Office.Opened(data: data, at: _later.AddHours(Interlocked.Increment(ref _restarts)), ends: _ended);

    private static async Task CloseCases(Office office)
    {
        foreach (var open in office.Get<IHotlineStore>().Board.Cases.Values.Where(one => one.IsOpen).ToList())
        {
            await office.Get<IStore>().Commit(
                [new HotlineChange.Saved(open with { State = CaseState.Closed, ClosedAt = office.Outreach.Time.GetUtcNow(), Outcome = CaseOutcome.Informed, Version = open.Version + 1 })],
                Cancellation);
        }
    }

    private static async Task<Person?> Find(Office office, string who)
        => await office.Get<IPeopleStore>().Find(office.Get<ISealer>().KeyOf(Office.Telegram, who), Cancellation);

    private static Outreach.Hotline.Cases.Case Called(Office office, Person her) => new()
    {
        Id = office.Get<IStore>().NextId(),
        Person = her.Id,
        Channel = her.Channel,
        Risk = CaseRisk.Red,
        OpenedAt = office.Outreach.Time.GetUtcNow(),
        WaitsSince = office.Outreach.Time.GetUtcNow(),
    };

    private static async Task<string> Counts(Office office)
    {
        var reach = office.Outreach.Services.GetServices<IOperatorCommand>().Single(command => command.Name == "reach");
        var output = await reach.Run(new Dictionary<string, string> { ["as-of"] = "2026-12-01", ["csv"] = "counts.csv", ["with-simulator"] = string.Empty }, Cancellation);
        output.ExitCode.ShouldBe(0, output.Text);
        return output.Text + output.Files["counts.csv"];
    }
}
