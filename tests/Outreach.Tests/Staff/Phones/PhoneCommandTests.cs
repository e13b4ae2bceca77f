using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Staff.Phones;

/// <summary>A colleague gives her own phone, shows that it is hers, and takes it back.</summary>
public sealed class PhoneCommandTests : IAsyncLifetime
{
    private const string She = "2001";
    private const string Number = "+996777000001";
    private Office _office = null!;

    private StaffPhone? Phone => _office.Get<IStaffStore>().Phones.SingleOrDefault();

    private string Code => _office.Texts(Number)[^1].Split(' ')[1];

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Appoints(She, "оператор");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_phone_is_hers_once_she_says_the_code_that_came_to_it()
    {
        await _office.Writes(She, "/phone");
        await _office.Writes(She, "0777 000001");
        Phone!.IsConfirmed.ShouldBeFalse();
        _office.Texts(Number).ShouldHaveSingleItem().ShouldMatch("^код [0-9]{6}$");
        await _office.Writes(She, Code == "000000" ? "111111" : "000000");
        _office.Text(She).ShouldBe("Код не тот. Напишите ещё раз.");
        await _office.Writes(She, Code);
        Phone.IsConfirmed.ShouldBeTrue();
        await _office.Writes(She, "/phone");
        _office.Text(She).ShouldContain("…01");
        await _office.Presses(She, "✖ Удалить номер");
        Phone.ShouldBeNull();
    }

    [Fact]
    public async Task After_five_wrong_codes_or_a_quarter_of_an_hour_the_right_one_does_not_do_either()
    {
        await _office.Writes(She, $"/phone {Number}");
        for (var tries = 0; tries < 5; tries++)
            await _office.Writes(She, "wrong");
        await _office.Writes(She, Code);
        _office.Text(She).ShouldStartWith("Этот код больше не действует");
        await _office.Writes(She, Number);
        _office.Outreach.Time.Advance(TimeSpan.FromMinutes(16));
        await _office.Writes(She, Code);
        Phone!.IsConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task Three_codes_a_day_are_sent_and_no_more_to_whatever_numbers()
    {
        for (var time = 0; time < 3; time++)
            await _office.Writes(She, $"/phone +99677700000{time + 1}");
        await _office.Writes(She, "/phone +996777000009");
        _office.Text(She).ShouldStartWith("Сегодня код запрашивали");
        _office.Sms.SentTo("+996777000009").ShouldBeEmpty();
        _office.Outreach.Time.Advance(TimeSpan.FromHours(25));
        await _office.Writes(She, "/phone +996777000009");
        _office.Texts("+996777000009").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Her_phone_goes_when_she_is_removed_and_no_word_of_it_stands_in_the_audit_log()
    {
        await _office.Writes(She, $"/phone {Number}");
        await _office.Writes(She, Code);
        await _office.Removes("Айгүл");
        Phone.ShouldBeNull();
        (await _office.Audit()).Select(entry => entry.Note).Where(note => note.Act.StartsWith("phone.", StringComparison.Ordinal))
            .Select(note => (note.Act, note.Object, note.Details)).ShouldBe([("phone.give", "phone", ""), ("phone.show", "phone", "")]);
    }

    [Fact]
    public async Task Her_phone_goes_when_she_asks_to_be_forgotten()
    {
        await _office.Writes(She, $"/phone {Number}");
        var person = await _office.Person(She);
        await _office.Get<IStore>().Commit([new PersonChange.Erased(person.Id)], TestContext.Current.CancellationToken);
        Phone.ShouldBeNull();
    }

    [Theory]
    [InlineData(Language.Ky)]
    [InlineData(Language.Ru)]
    public void What_goes_to_phones_of_staff_is_one_segment_with_the_longest_number_and_tells_nothing(Language language)
    {
        var words = _office.Get<CurrentWords>();
        var say = new StaffWriter(words.Texts, words.Regions, language);
        foreach (var key in (string[])["alarm_sms", "alarm_heard", "alarm_over"])
            Check(say.Say(key, ("number", long.MaxValue)));
        Check(say.Say("own_phone_sms", ("code", "123456")));
    }

    private static void Check(string text)
    {
        SmsSegments.Count(text).Segments.ShouldBe(1, text);
        LockedScreen.Tells(text).ShouldBeNull(text);
    }
}
