using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Reach;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>What staff do with bookings, without any chat.</summary>
public sealed class BookingVerbsTests : IAsyncLifetime
{
    private static readonly SlotWish ByPhone = new("wages", Language.Ru, ConsultationMode.Phone);

    private Practice _practice = null!;

    private Bureau Bureau => _practice.Bureau;

    private BookingVerbs Verbs => Bureau.Get<BookingVerbs>();

    public async ValueTask InitializeAsync() => _practice = await Practice.Open();

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Theory]
    [InlineData(BookingVerbs.Came.Yes, BookingState.Completed, false, ReachKind.ConsultationGiven)]
    [InlineData(BookingVerbs.Came.AndNeedsAnother, BookingState.Completed, true, ReachKind.ConsultationGiven)]
    [InlineData(BookingVerbs.Came.No, BookingState.NoShow, false, ReachKind.ConsultationMissed)]
    public async Task Its_lawyer_says_what_became_of_it_once_it_has_begun_and_it_is_counted(
        BookingVerbs.Came came, BookingState state, bool another, ReachKind counted)
    {
        var booking = await _practice.Booked();
        var marking = new BookingVerbs.Marking(booking.Id, came);
        (await Bureau.Refused(_practice.Lawyer, Verbs.Mark, marking)).ShouldBe("diary_not_begun");
        Bureau.Outreach.Time.Advance(TimeSpan.FromDays(3));
        var other = await Bureau.Hires(Role.Lawyer);
        (await Bureau.Refused(other, Verbs.Mark, marking)).ShouldBe("staff_old_button", "it is not hers");

        var marked = await Bureau.Did(_practice.Lawyer, Verbs.Mark, marking);
        (marked.State, marked.NeedsAnother).ShouldBe((state, another));
        (await Bureau.Outreach.Reach()).Select(line => line.Kind)
            .ShouldBe(another ? [counted, ReachKind.ConsultationAsked] : [counted], "who needs another talk asks for one more");
        (await Bureau.Audit()).ShouldBe([("booking.mark", $"booking {booking.Id}")]);
        (await Bureau.Refused(_practice.Lawyer, Verbs.Mark, marking)).ShouldBe("staff_old_button");
    }

    [Fact]
    public async Task The_number_is_seen_shortly_before_and_by_its_lawyer_alone_and_that_is_written_down()
    {
        var booking = await _practice.Booked();
        (await Bureau.Refused(_practice.Lawyer, Verbs.ShowNumber, booking.Id)).ShouldBe("diary_number_later");
        Bureau.Outreach.Time.Advance(booking.Start - Bureau.Now);
        (await Bureau.Refused(await Bureau.Hires(Role.Lawyer), Verbs.ShowNumber, booking.Id)).ShouldBe("staff_old_button");
        (await Bureau.Did(_practice.Lawyer, Verbs.ShowNumber, booking.Id)).ShouldBe("+996555123456");
        _practice.Calendar.Bookings[booking.Id].Seen.ShouldNotBeNull().By.ShouldBe(_practice.Lawyer.Person!.Id);
        (await Bureau.Audit()).ShouldBe([("booking.number", $"booking {booking.Id}")]);
    }

    [Fact]
    public async Task Of_who_has_just_hidden_no_number_is_seen()
    {
        var hidden = await Bureau.Knows(person => person with { Standing = ContactStatus.Hidden });
        var booking = await _practice.Booked(booking => booking with { Person = hidden.Id });
        Bureau.Outreach.Time.Advance(booking.Start - Bureau.Now);
        var refusal = (await Bureau.Does(_practice.Lawyer, Verbs.ShowNumber, booking.Id)).ShouldBeOfType<Refusal<string>>();
        refusal.Why.ShouldNotBeNull().Key.ShouldBe("diary_locked");
        _practice.Calendar.Bookings[booking.Id].Seen.ShouldBeNull();
    }

    [Fact]
    public async Task Who_stands_before_a_coordinator_gets_a_time_that_is_free_with_a_number_that_can_be_phoned()
    {
        var slot = _practice.FirstFree();
        (await Bureau.Refused(_practice.Naryn, Verbs.Make, new(ByPhone, slot, "twelve"))).ShouldBe("phone_wrong");
        (await Bureau.Refused(_practice.Naryn, Verbs.Make, new(ByPhone, slot, null))).ShouldBe("phone_wrong");
        var meeting = ByPhone with { Way = ConsultationMode.Meet };
        (await Bureau.Refused(_practice.Naryn, Verbs.Make, new(meeting, slot, null))).ShouldBe("book_taken", "she does not meet people");
        (await Bureau.Refused(_practice.Naryn, Verbs.Make, new(ByPhone, new Slot(999, slot.Start), "0555 123456"))).ShouldBe("book_taken");

        var booking = await Bureau.Did(_practice.Naryn, Verbs.Make, new(ByPhone, slot, "0555 123456"));
        (booking.Region, booking.Topic, booking.Person).ShouldBe(("naryn", "wages", null));
        (await Bureau.Refused(_practice.Naryn, Verbs.Make, new(ByPhone, slot, "0555 123457"))).ShouldBe("book_taken");
        (await Bureau.Audit()).ShouldBe([("booking.make", $"booking {booking.Id}")]);
    }

    [Fact]
    public async Task Of_two_who_book_one_time_at_once_one_does()
    {
        var slot = _practice.FirstFree();
        var boss = await Bureau.Hires(Role.Administrator);
        var rulings = await Task.WhenAll(
            Bureau.Does(_practice.Naryn, Verbs.Make, new(ByPhone, slot, "0555 123456")),
            Bureau.Does(boss, Verbs.Make, new(ByPhone, slot, "0555 123457")));
        rulings.OfType<Decision<Booking>>().ShouldHaveSingleItem();
        rulings.OfType<Refusal<Booking>>().ShouldHaveSingleItem().Why!.Key.ShouldBe("book_taken");
    }

    [Fact]
    public async Task A_booking_of_another_region_is_neither_found_nor_withdrawn_and_each_look_is_written_down()
    {
        var booking = await _practice.Booked();
        (await Bureau.Refused(_practice.Osh, Verbs.Find, booking.Code)).ShouldBe("book_no_code");
        (await Bureau.Refused(_practice.Osh, Verbs.Withdraw, booking.Code)).ShouldBe("book_no_code");
        (await Bureau.Did(_practice.Naryn, Verbs.Find, booking.Code)).Id.ShouldBe(booking.Id);
        await Bureau.Did(_practice.Naryn, Verbs.Withdraw, booking.Code);
        _practice.Calendar.Bookings[booking.Id].State.ShouldBe(BookingState.Cancelled);
        (await Bureau.Refused(_practice.Naryn, Verbs.Withdraw, booking.Code)).ShouldBe("book_no_code");
        string[] acts = ["booking.find", "booking.find", "booking.find", "booking.withdraw", "booking.find"];
        (await Bureau.Audit()).Select(entry => entry.Act).ShouldBe(acts);
    }

    [Fact]
    public async Task Who_types_codes_one_after_the_other_finds_nothing_for_an_hour()
    {
        var booking = await _practice.Booked();
        foreach (var code in Enumerable.Range(0, Lookups.MostMisses))
            await Bureau.Refused(_practice.Osh, Verbs.Find, $"x{code}");
        (await Bureau.Refused(_practice.Osh, Verbs.Find, booking.Code)).ShouldBe("book_too_often");
        (await Bureau.Did(_practice.Naryn, Verbs.Find, booking.Code)).Id.ShouldBe(booking.Id);
    }

    [Fact]
    public async Task A_lawyer_writes_only_while_her_consultation_in_the_chat_is_on()
    {
        (await Bureau.Refused(await Bureau.Hires(Role.Lawyer), Verbs.Write, "Добрый день")).ShouldBe("lawyer_no_card");
        (await Bureau.Refused(_practice.Lawyer, Verbs.Write, "Добрый день")).ShouldBe("write_none");
        var person = await Bureau.Knows();
        var booking = await _practice.Booked(booking => booking with { Way = ConsultationMode.Chat, Person = person.Id, Phone = null });
        Bureau.Outreach.Time.Advance(booking.Start - Bureau.Now);
        (await Bureau.Refused(_practice.Lawyer, Verbs.Write, " ")).ShouldBe("write_long");
        (await Bureau.Refused(_practice.Lawyer, Verbs.Write, new string('а', 5_000))).ShouldBe("write_long");
        (await Bureau.Did(_practice.Lawyer, Verbs.Write, "Добрый день")).Id.ShouldBe(booking.Id);
        (await Bureau.SentTo(person)).ShouldHaveSingleItem();
        (await Bureau.Audit()).ShouldBe([("booking.write", $"booking {booking.Id}")]);
    }

    [Fact]
    public async Task To_who_stopped_a_lawyer_does_not_write()
    {
        var person = await Bureau.Knows(person => person with { Standing = ContactStatus.Stopped });
        var booking = await _practice.Booked(booking => booking with { Way = ConsultationMode.Chat, Person = person.Id, Phone = null });
        Bureau.Outreach.Time.Advance(booking.Start - Bureau.Now);
        (await Bureau.Refused(_practice.Lawyer, Verbs.Write, "Добрый день")).ShouldBe("write_away");
    }
}
