using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Duty;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>Who is on duty follows from the rota, then from who came; it is Tuesday, noon in Bishkek.</summary>
public sealed class DutyRosterTests : IAsyncLifetime
{
    private Bureau _bureau = null!;
    private Actor _first = null!;
    private Actor _second = null!;
    private Actor _leader = null!;

    private DutyRoster Roster => _bureau.Get<DutyRoster>();

    private RotaVerbs Rota => _bureau.Get<RotaVerbs>();

    private DutyVerbs Duty => _bureau.Get<DutyVerbs>();

    public async ValueTask InitializeAsync()
    {
        _bureau = await Bureau.Open();
        _first = await _bureau.Hires(Role.Operator);
        _second = await _bureau.Hires(Role.Operator);
        _leader = await _bureau.Hires(Role.Coordinator);
    }

    public ValueTask DisposeAsync() => _bureau.DisposeAsync();

    [Fact]
    public async Task The_rota_comes_before_who_came_by_themselves_and_its_order_is_kept()
    {
        await _bureau.Did(_leader, Duty.Begin, default);
        await _bureau.Did(_leader, Rota.Write, "вт 11-13 Айгүл 2, Айгүл 1");
        (await There()).ShouldBe([_second, _first, _leader]);
        await _bureau.Did(_leader, Duty.Finish, default);
        Passes(TimeSpan.FromHours(1));
        (await There()).ShouldBeEmpty("the minute after the last is not in it");
    }

    [Fact]
    public async Task Who_goes_before_the_end_is_not_there_any_more_but_is_in_the_next_shift()
    {
        await _bureau.Did(_leader, Rota.Write, "вт-ср 11-13 Айгүл 1");
        await _bureau.Did(_first, Duty.Finish, default);
        (await There()).ShouldBeEmpty();
        (await Next()).ShouldBe(_bureau.Now.AddHours(23), "not the shift that runs");
        await _bureau.Did(_first, Duty.Begin, default);
        (await There()).ShouldBe([_first]);
        await _bureau.Did(_first, Duty.Finish, default);
        Passes(TimeSpan.FromHours(24));
        (await There()).ShouldBe([_first]);
    }

    [Fact]
    public async Task A_night_shift_goes_on_after_midnight()
    {
        await _bureau.Did(_leader, Rota.Write, "вт 20-8 Айгүл 1");
        (await Next()).ShouldBe(_bureau.Now.AddHours(8));
        Passes(TimeSpan.FromHours(19));
        (await There()).ShouldBe([_first]);
        Passes(TimeSpan.FromHours(1));
        (await There()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_date_stands_for_its_day_of_the_week()
    {
        await _bureau.Did(_leader, Rota.Write, "вт-ср 11-13 Айгүл 1; 24.11 -; 25.11 15-16 Айгүл 2");
        (await There()).ShouldBeEmpty();
        (await Next()).ShouldBe(_bureau.Now.AddHours(27));
    }

    [Fact]
    public async Task While_it_is_closed_nobody_is_there_and_it_opens_in_the_middle_of_a_shift()
    {
        await _bureau.Did(_leader, Rota.Write, "вт 11-15 Айгүл 1");
        await _bureau.Did(_leader, Rota.Close, 2);
        (await There()).ShouldBeEmpty();
        (await Next()).ShouldBe(_bureau.Now.AddHours(2));
        await _bureau.Did(_leader, Rota.Close, 0);
        (await There()).ShouldBe([_first]);
    }

    [Fact]
    public async Task Who_is_removed_is_out_of_the_rota_in_the_same_second()
    {
        await _bureau.Did(_leader, Rota.Write, "вт 11-13 Айгүл 1, Айгүл 2; 26.11 11-13 Айгүл 1");
        await _bureau.Keeps(new StaffChange.Removed(_first.Person!.Id));
        (await There()).ShouldBe([_second]);
        var rota = _bureau.Get<IHotlineStore>().Board.Rota;
        rota.Week.ShouldHaveSingleItem().Shift.Who.ShouldBe([_second.Person!.Id]);
        rota.Dates.ShouldHaveSingleItem().Shift.ShouldBeNull("the week does not come back on that date");
    }

    [Fact]
    public async Task What_is_written_names_no_colleague_in_the_audit_log_and_only_who_leads_may()
    {
        (await _bureau.Does(_first, Rota.Write, "вт 11-13 Айгүл 1")).ShouldBeOfType<Refusal<Rota>>();
        (await _bureau.Refused(_leader, Rota.Write, "вт 11-13 Нурлан")).ShouldBe("rota_wrong");
        await _bureau.Did(_leader, Rota.Write, "вт 11-13 Айгүл 1");
        (await _bureau.Audit()).ShouldContain(("rota.write", "rota"));
    }

    private async Task<IReadOnlyList<Actor>> There()
        => [.. (await Roster.There(Cancellation)).Select(one => new[] { _first, _second, _leader }.Single(actor => actor.Person!.Id == one))];

    private ValueTask<DateTimeOffset?> Next() => Roster.Next(Cancellation);

    private void Passes(TimeSpan time) => _bureau.Outreach.Time.Advance(time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
