using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.People;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>What is done with lawyers' cards, without any chat: by coordinators, and by lawyers with their own.</summary>
public sealed class LawyerVerbsTests : IAsyncLifetime
{
    private Practice _practice = null!;

    private Bureau Bureau => _practice.Bureau;

    private LawyerVerbs Verbs => Bureau.Get<LawyerVerbs>();

    private OwnHoursVerbs Own => Bureau.Get<OwnHoursVerbs>();

    public async ValueTask InitializeAsync() => _practice = await Practice.Open();

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task A_coordinator_of_the_region_changes_a_card_and_each_change_is_in_the_audit_log()
    {
        var id = _practice.Card.Id;
        (await Bureau.Did(_practice.Naryn, Verbs.Write, new(id, "lengths", "45 15 6"))).SlotMinutes.ShouldBe(45);
        (await Bureau.Did(_practice.Naryn, Verbs.Switch, new(id, "languages", "Ky"))).Languages.ShouldBe([Language.Ru]);
        (await Bureau.Did(_practice.Naryn, Verbs.Pause, id)).Paused.ShouldBeTrue();
        (await Bureau.Did(_practice.Naryn, Verbs.Resume, id)).Paused.ShouldBeFalse();
        (await Bureau.Refused(_practice.Naryn, Verbs.Write, new(id, "lengths", "much"))).ShouldBe("lawyer_wrong_lengths");
        (await Bureau.Refused(_practice.Naryn, Verbs.Switch, new(id, "ways", "7"))).ShouldBe("staff_old_button");
        (await Bureau.Refused(_practice.Naryn, Verbs.Switch, new(id, "places", "osh"))).ShouldBe("lawyers_yours");
        (await Bureau.Audit()).ShouldBe(Enumerable.Repeat(("lawyer.save", $"lawyer {id}"), 4));
    }

    [Fact]
    public async Task A_card_of_another_region_is_as_one_that_is_not_there()
    {
        var card = _practice.Card;
        (await Bureau.Refused(_practice.Osh, Verbs.Write, new(card.Id, "lengths", "45 15 6"))).ShouldBe("staff_old_button");
        (await Bureau.Refused(_practice.Osh, Verbs.Switch, new(card.Id, "languages", "Ky"))).ShouldBe("staff_old_button");
        (await Bureau.Refused(_practice.Osh, Verbs.Pause, card.Id)).ShouldBe("staff_old_button");
        (await Bureau.Refused(_practice.Osh, Verbs.Resume, card.Id)).ShouldBe("staff_old_button");
        (await Bureau.Refused(_practice.Osh, Verbs.Remove, card.Id)).ShouldBe("staff_old_button");
        var free = await Bureau.Hires(Role.Lawyer);
        (await Bureau.Refused(_practice.Osh, Verbs.Link, new(card.Id, free.Person!.Id))).ShouldBe("staff_old_button");
        (await Bureau.Refused(_practice.Osh, Verbs.Import, [new("Айгүл", known => known)])).ShouldBe("lawyers_yours");
        _practice.Card.ShouldBe(card);
    }

    [Fact]
    public async Task A_new_card_is_of_its_coordinators_regions_and_becomes_a_colleagues_who_has_none()
    {
        (await Bureau.Refused(_practice.Osh, Verbs.Add, "\u200b")).ShouldBe("invite_name_words");
        (await Bureau.Refused(_practice.Osh, Verbs.Add, new string('а', 41))).ShouldBe("invite_name_long");
        var card = await Bureau.Did(_practice.Osh, Verbs.Add, "Нурлан");
        card.Places.ShouldBe(["osh"]);
        // Who has a card gets no second one, and who is no lawyer none.
        foreach (var other in new[] { _practice.Lawyer, _practice.Naryn })
            (await Bureau.Refused(_practice.Osh, Verbs.Link, new(card.Id, other.Person!.Id))).ShouldBe("lawyer_link_nobody");
        var free = await Bureau.Hires(Role.Lawyer);
        (await Bureau.Did(_practice.Osh, Verbs.Link, new(card.Id, free.Person!.Id))).Person.ShouldBe(free.Person.Id);
    }

    [Fact]
    public async Task A_card_with_bookings_stays()
    {
        var id = _practice.Card.Id;
        await _practice.Booked();
        (await Bureau.Refused(_practice.Naryn, Verbs.Remove, id)).ShouldBe("lawyer_remove_booked");
        Bureau.Outreach.Time.Advance(TimeSpan.FromDays(7));
        await Bureau.Did(_practice.Naryn, Verbs.Remove, id);
        _practice.Calendar.Lawyers.ShouldBeEmpty();
        (await Bureau.Audit()).ShouldBe([("lawyer.remove", $"lawyer {id}")]);
    }

    [Fact]
    public async Task A_table_changes_the_cards_it_names_and_adds_the_others_in_one_step()
    {
        LawyerVerbs.Row[] rows = [new("айгүл", card => card with { Office = "1" }), new("Нурлан", card => card with { Office = "2" })];
        var (cards, added) = await Bureau.Did(Actor.Operator, Verbs.Import, rows);
        (added, cards.Count).ShouldBe((1, 2));
        _practice.Calendar.Lawyers.Values.Select(card => card.Office).ShouldBe(["1", "2"]);
        (await Bureau.Did(Actor.Operator, Verbs.Export, default)).ShouldBeEmpty();
        (await Bureau.Audit()).ShouldBe([("lawyers.import", "lawyers"), ("lawyers.calendar", "lawyers")]);
    }

    [Fact]
    public async Task A_lawyer_writes_her_hours_and_who_has_no_card_has_none()
    {
        var card = await Bureau.Did(_practice.Lawyer, Own.Hours, "mon 10-12");
        card.Weekly.ShouldContain(hours => hours.Day == NodaTime.IsoDayOfWeek.Monday && hours.Hours.Until.Hour == 12);
        (await Bureau.Refused(_practice.Lawyer, Own.Hours, "when I can")).ShouldBe("hours_wrong");
        var other = await Bureau.Hires(Role.Lawyer);
        (await Bureau.Refused(other, Own.Hours, "mon 10-12")).ShouldBe("lawyer_no_card");
        (await Bureau.Audit()).ShouldBe([("lawyer.save", $"lawyer {_practice.Card.Id}")]);
    }

    [Fact]
    public async Task With_an_absence_the_bookings_that_it_hits_fall_and_it_can_be_struck()
    {
        var booking = await _practice.Booked();
        var day = Bureau.Get<TwoClocks>().Local(booking.Start).Date;
        var absence = Absence.Days(day, day);
        var (card, hit, _) = await Bureau.Did(_practice.Lawyer, Own.Leave, [absence]);
        (card.Absences.ShouldHaveSingleItem(), hit.ShouldHaveSingleItem().Id).ShouldBe((absence, booking.Id));
        _practice.Calendar.Bookings[booking.Id].State.ShouldBe(BookingState.Cancelled);

        (await Bureau.Did(_practice.Lawyer, Own.Return, absence)).Absences.ShouldBeEmpty();
        (await Bureau.Refused(_practice.Lawyer, Own.Return, absence)).ShouldBe("staff_old_button");
        var other = await Bureau.Hires(Role.Lawyer);
        (await Bureau.Refused(other, Own.Leave, [absence])).ShouldBe("lawyer_no_card");
        (await Bureau.Refused(other, Own.Return, absence)).ShouldBe("lawyer_no_card");
        (await Bureau.Audit()).Select(entry => entry.Act).ShouldBe(["lawyer.away", "lawyer.back"]);
    }
}
