using Microsoft.Extensions.Time.Testing;
using Outreach.Web.Simulator;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Web;

public sealed class PhoneTests
{
    private static readonly IReadOnlyList<IReadOnlyList<PhoneButton>> _row = [[new PhoneButton("1.1", "Ооба")]];

    private readonly FakeTimeProvider _time = new();
    private readonly RunNumbers _numbers = new();

    [Fact]
    public void A_new_phone_is_empty_and_not_opened()
    {
        var view = Phone().View;
        view.Messages.ShouldBeEmpty();
        view.Opened.ShouldBeFalse();
    }

    [Fact]
    public void Only_the_newest_messages_are_kept()
    {
        var phone = Phone();
        foreach (var number in Enumerable.Range(1, Outreach.Web.Simulator.Phone.Most + 5))
            phone.Write($"{number}");
        phone.View.Messages.Count.ShouldBe(Outreach.Web.Simulator.Phone.Most);
        phone.View.Messages[0].Text.ShouldBe("6");
    }

    [Fact]
    public void A_change_where_it_stands_keeps_number_and_place_and_is_counted()
    {
        var phone = Phone();
        var first = phone.Show("бир", _row, old: null);
        phone.Write("эки");
        phone.Edit(first, ours: true, "үч", []).ShouldBeTrue();
        phone.View.Messages.Select(message => (message.Text, message.Edits)).ShouldBe([("үч", 1), ("эки", 0)]);
    }

    [Fact]
    public void Changing_nothing_is_no_change()
    {
        var phone = Phone();
        var first = phone.Show("бир", _row, old: null);
        phone.Edit(first, ours: true, "бир", [[new PhoneButton("1.1", "Ооба")]]).ShouldBeTrue();
        phone.View.Messages[0].Edits.ShouldBe(0);
    }

    [Fact]
    public void Nobody_changes_the_other_sides_words()
    {
        var phone = Phone();
        var hers = phone.Write("менин сөзүм");
        phone.Edit(hers, ours: true, "башка", []).ShouldBeFalse();
        phone.View.Messages[0].Text.ShouldBe("менин сөзүм");
    }

    [Fact]
    public void Who_asked_before_a_change_is_told_of_it()
    {
        var phone = Phone();
        var changed = phone.Changed;
        changed.IsCompleted.ShouldBeFalse();
        phone.Toast("Сакталды");
        changed.IsCompleted.ShouldBeTrue();
        phone.Changed.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void Only_a_phone_that_counts_shows_the_cost()
    {
        var (chat, sms) = (Phone(), new Phone(_numbers, _time, counts: true));
        chat.Write("салам");
        sms.Write(new string('я', 98));
        chat.View.Messages[0].Cost.ShouldBeNull();
        sms.View.Messages[0].Cost.ShouldBe("2 segments · UCS-2 · 98/134 units");
    }

    [Fact]
    public void Numbers_of_two_runs_never_meet()
    {
        // Both count from one: only the name of the run tells them apart.
        var (one, other) = (new RunNumbers().Next(), new RunNumbers().Next());
        one.Split('-')[^1].ShouldBe(other.Split('-')[^1]);
        one.ShouldNotBe(other);
    }

    [Fact]
    public void Two_people_have_two_phones_and_each_two_kinds()
    {
        var phones = new SimulatorPhones(_numbers, _time);
        var anna = phones.Find(SimulatorKind.Chat, new PhoneId("anna"));
        phones.Find(SimulatorKind.Chat, new PhoneId("anna")).ShouldBeSameAs(anna);
        phones.Find(SimulatorKind.Sms, new PhoneId("anna")).ShouldNotBeSameAs(anna);
        phones.Find(SimulatorKind.Chat, new PhoneId("asel")).ShouldNotBeSameAs(anna);
    }

    [Fact]
    public void A_phone_is_forgotten_when_nobody_touches_it_for_a_day()
    {
        var phones = new SimulatorPhones(_numbers, _time);
        var anna = phones.Find(SimulatorKind.Chat, new PhoneId("anna"));
        var asel = phones.Find(SimulatorKind.Chat, new PhoneId("asel"));
        _time.Advance(SimulatorPhones.Idle / 2);
        phones.Find(SimulatorKind.Chat, new PhoneId("asel"));
        _time.Advance(SimulatorPhones.Idle / 2);
        phones.Find(SimulatorKind.Chat, new PhoneId("third"));
        phones.Find(SimulatorKind.Chat, new PhoneId("asel")).ShouldBeSameAs(asel);
        phones.Find(SimulatorKind.Chat, new PhoneId("anna")).ShouldNotBeSameAs(anna);
    }

    [Fact]
    public void There_is_an_end_to_how_many_phones_are_kept()
    {
        var phones = new SimulatorPhones(_numbers, _time);
        foreach (var number in Enumerable.Range(0, SimulatorPhones.Most + 50))
            phones.Find(SimulatorKind.Chat, new PhoneId($"phone{number}"));
        phones.Count.ShouldBe(SimulatorPhones.Most);
    }

    [Theory]
    [InlineData("abcd", true)]
    [InlineData("k3x9q2abcdef", true)]
    [InlineData("abc", false)]
    [InlineData("ABCD", false)]
    [InlineData("ab:cd", false)]
    [InlineData("телефон", false)]
    [InlineData(null, false)]
    public void A_phone_s_id_is_small_letters_and_digits(string? text, bool fits) => PhoneId.TryParse(text, null, out _).ShouldBe(fits);

    private Phone Phone() => new(_numbers, _time, counts: false);
}
