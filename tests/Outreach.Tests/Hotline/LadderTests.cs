using Outreach.Hotline.Cases;
using Outreach.Hotline.Rounds;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;
using Case = Outreach.Hotline.Cases.Case;

namespace Outreach.Tests.Hotline;

/// <summary>A red case wakes colleagues step by step, each by two ways, until somebody answers for it.</summary>
public sealed class LadderTests : IAsyncLifetime
{
    private const string First = "2001";
    private const string Second = "2002";
    private const string Leader = "2003";
    private const string Person = "4711";
    private const string Partner = "+996777000009";
    private static readonly Dictionary<string, string> Phones = new() { [First] = "+996777000001", [Second] = "+996777000002", [Leader] = "+996777000003" };
    private Office _office = null!;

    private HotlineBoard Board => _office.Get<IHotlineStore>().Board;

    private Case Case => Board.Cases.Values.Single();

    private string Alarm => $"код {Case.Id}: позвоните";

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open(hotline: hotline => hotline.PartnerPhone = Partner);
        await _office.Appoints(First, "оператор");
        await _office.Appoints(Second, "оператор");
        await _office.Appoints(Leader, "координатор");
        foreach (var (who, phone) in Phones)
            await GivesPhone(who, phone);
        await _office.Does(Person, new InboundContent.Wrote("русский"));
        await GoesOn(First);
        _office.Outreach.Time.Advance(TimeSpan.FromMinutes(1));
        await GoesOn(Second);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Each_step_rings_the_next_by_chat_and_by_sms_until_the_partner()
    {
        await Calls();
        (Alarms(First), Alarms(Second), Alarms(Leader)).ShouldBe((1, 0, 0));
        Rings(First).ShouldBe(1);
        Rings(Second).ShouldBe(0);
        _office.Notes(Second).ShouldContain(note => note.Contains("Срочно", StringComparison.Ordinal), "who is there sees it at once, unrung");
        await Later(5);
        (Alarms(First), Alarms(Second), Alarms(Leader)).ShouldBe((1, 1, 0));
        Rings(Second).ShouldBe(1);
        await Later(5);
        (Alarms(First), Alarms(Second), Alarms(Leader)).ShouldBe((1, 1, 1));
        _office.Sms.SentTo(Partner).ShouldBeEmpty();
        await Later(5);
        (Alarms(First), Alarms(Second), Alarms(Leader)).ShouldBe((2, 2, 2));
        _office.Texts(Partner).ShouldHaveSingleItem().ShouldBe($"код {Case.Id}: чалыңыз / код {Case.Id}: позвоните");
        await Later(5);
        (Alarms(First), Alarms(Second), Alarms(Leader)).ShouldBe((3, 3, 3), "and again, until somebody takes it");
    }

    [Fact]
    public async Task Who_says_by_the_button_that_she_heard_it_has_as_long_again_and_then_the_next_is_rung()
    {
        await Calls();
        await Later(4);
        await _office.Presses(First, "👂 Вижу");
        _office.Toast(First).ShouldBe($"код {Case.Id}: принято. Чтобы ответить, нажмите ✋.");
        await Later(4);
        Alarms(Second).ShouldBe(0);
        await Later(1);
        Alarms(Second).ShouldBe(1);
        (await _office.Audit()).Select(entry => entry.Note.Act).ShouldContain("case.hear");
    }

    [Fact]
    public async Task The_code_answered_by_sms_is_heard_and_another_phone_cannot_say_it()
    {
        await Calls();
        await Later(4);
        await _office.Does("+996777000055", new InboundContent.Wrote($"{Case.Id}"), TestPhone.Sms);
        Case.HeardAt.ShouldBeNull();
        await _office.Does(Phones[First], new InboundContent.Wrote($"Код {Case.Id}"), TestPhone.Sms);
        Case.HeardAt.ShouldBe(_office.Outreach.Time.GetUtcNow());
        _office.Texts(Phones[First])[^1].ShouldBe($"код {Case.Id}: принято");
        await _office.Does(Partner, new InboundContent.Wrote($"{Case.Id}"), TestPhone.Sms);
        _office.Texts(Partner)[^1].ShouldContain("принято");
        await _office.Presses(First, $"✋ Взять №{Case.Id}");
        await _office.Does(Phones[First], new InboundContent.Wrote($"{Case.Id}"), TestPhone.Sms);
        _office.Texts(Phones[First])[^1].ShouldBe($"код {Case.Id}: уже не нужно");
    }

    [Fact]
    public async Task While_the_chat_of_staff_is_dead_the_sms_goes_at_once_all_the_same()
    {
        _office.Chat.Trouble = message => message.Address is First or Second or Leader ? new SendResult.Failed("500") : null;
        await Calls();
        Alarms(First).ShouldBe(1);
        await Later(5);
        Alarms(Second).ShouldBe(1);
    }

    [Fact]
    public async Task An_alarm_that_waits_does_not_leave_once_the_case_was_taken()
    {
        var away = true;
        _office.Sms.Trouble = _ => away ? new SendResult.Throttled(TimeSpan.FromSeconds(5), Everyone: true) : null;
        await Calls();
        await Later(5);
        await _office.Presses(First, $"✋ Взять №{Case.Id}");
        away = false;
        await _office.Pass(TimeSpan.FromMinutes(1));
        (Alarms(First), Alarms(Second)).ShouldBe((0, 0));
        _office.Get<Outbox>().Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Neither_a_phone_that_is_dead_nor_its_stop_says_anything_of_the_colleague()
    {
        _office.Sms.Trouble = _ => new SendResult.Unreachable("dead");
        await Calls();
        (await _office.Person(First)).Standing.ShouldBe(ContactStatus.Open);
        _office.Sms.Trouble = _ => new SendResult.OptedOut();
        await Later(5);
        (await _office.Person(Second)).Standing.ShouldBe(ContactStatus.Open);
        _office.Get<Outbox>().Waiting.ShouldBe(0);
        (await _office.Get<IDeadLetterStore>().Count(Cancellation)).Unsent.ShouldBe(0);
    }

    [Fact]
    public async Task Who_wrote_stop_from_the_phone_is_not_rung_by_it()
    {
        await _office.Does(Phones[First], new InboundContent.Wrote("СТОП"), TestPhone.Sms);
        await Calls();
        Alarms(First).ShouldBe(0);
        Rings(First).ShouldBe(1, "her chat is another matter");
        await _office.Does(Partner, new InboundContent.Wrote("СТОП"), TestPhone.Sms);
        var before = _office.Sms.SentTo(Partner).Count;
        for (var step = 0; step < 4; step++)
            await Later(5);
        _office.Sms.SentTo(Partner).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Alarms_are_counted_apart_from_what_is_paid_for_people_and_have_their_own_limit()
    {
        var month = await _office.Get<SmsBudget>().Of(_office.Get<SmsBudget>().Month, Cancellation);
        (month.StaffSegments, month.ForPeople).ShouldBe((3, 0), "a code for each of three phones");
        await _office.DisposeAsync();
        _office = await Office.Open(sms: sms => sms.DailyStaffSegments = 0);
        await _office.Appoints(First, "оператор");
        await _office.Writes(First, $"/phone {Phones[First]}");
        _office.Text(First).ShouldContain("SMS не отправляются");
    }

    private async Task Calls()
    {
        await _office.Does(Person, new InboundContent.Wrote("меня бьют, помогите"));
        await Round();
    }

    private async Task Later(int minutes)
    {
        _office.Outreach.Time.Advance(TimeSpan.FromMinutes(minutes));
        await Round();
    }

    private async Task Round()
    {
        await _office.Get<HotlineRounds>().Round(Cancellation);
        await _office.Pass(TimeSpan.FromMilliseconds(20));
    }

    private async Task GoesOn(string who)
    {
        await _office.Writes(who, "/cases");
        await _office.Presses(who, "🟢 Выхожу на дежурство");
    }

    private async Task GivesPhone(string who, string phone)
    {
        await _office.Writes(who, "/phone");
        await _office.Writes(who, phone);
        await _office.Writes(who, _office.Texts(phone)[^1].Split(' ')[1]);
        _office.Text(who).ShouldStartWith("✔");
    }

    private int Alarms(string who) => _office.Texts(Phones[who]).Count(text => text == Alarm);

    private int Rings(string who)
        => _office.Chat.SentTo(who).OfType<Outgoing.Note>().Count(note => note.Commands.Any(button => button.Label == "👂 Вижу"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
