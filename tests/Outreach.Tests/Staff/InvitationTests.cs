using Outreach.Messaging.Inbound;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Staff;

public sealed class InvitationTests
{
    [Fact]
    public async Task Whoever_brings_an_invitation_is_on_the_staff_and_who_invited_hears_of_it()
    {
        await using var office = await Office.Open();

        await office.Appoints("2002", "координатор", "Нарынская область");

        var member = office.Get<IStaffStore>().Members.ShouldHaveSingleItem();
        (member.Role, member.Regions.ShouldHaveSingleItem()).ShouldBe((Role.Coordinator, "naryn"));
        office.Board(Office.Admin).Text.ShouldContain("Айгүл, координатор");
        (await office.Audit()).Select(entry => entry.Note.Act).ShouldBe(["staff.invite", "staff.join"]);
    }

    [Fact]
    public async Task An_invitation_lets_in_one_and_only_within_an_hour()
    {
        await using var office = await Office.Open();
        var used = await office.Invites("юрист");
        await office.Opens("2002", used);
        await office.Joins("3003", "русский");
        await office.Opens("3003", used);
        office.Text("3003").ShouldStartWith("Это приглашение уже использовано или устарело.");

        var old = await office.Invites("оператор");
        await office.Pass(TimeSpan.FromMinutes(61));
        await office.Opens("4004", old);
        office.Text("4004").ShouldStartWith("Бул чакыруу эскирип калган");

        office.Get<IStaffStore>().Members.Select(member => member.Role).ShouldBe([Role.Lawyer]);
        (await office.Audit()).Count(entry => entry.Note.Act == "invitation.refused").ShouldBe(2);
    }

    [Theory]
    [InlineData("\u200b\u200d\u2060")]
    [InlineData("\u3164\u115f\u2800")]
    [InlineData("\u202e")]
    [InlineData("…")]
    public async Task A_name_that_nobody_can_see_is_asked_for_again(string name)
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, "/invite");
        await office.Presses(Office.Admin, "юрист");

        await office.Writes(Office.Admin, name);
        office.Text(Office.Admin).ShouldBe("Напишите имя словами.");
        await office.Writes(Office.Admin, "Ай\u200bгүл\u202e");
        office.Text(Office.Admin).ShouldContain("Айгүл");
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("observer")]
    [InlineData("forgotten")]
    public async Task What_a_colleague_offered_who_may_not_any_more_lets_nobody_in(string how)
    {
        await using var office = await Office.Open();
        await office.Appoints("2002", "администратор");
        await office.Writes("2002", "/invite");
        await office.Presses("2002", "администратор");
        await office.Writes("2002", "Нурлан");
        var code = office.Text("2002").Split("/start ")[1].Split('\n')[0].Trim();
        await office.Joins("3003", "русский");
        switch (how)
        {
            case "removed":
                await office.Removes("Айгүл");
                break;
            case "observer":
                await office.Opens("2002", await office.Invites("наблюдатель"));
                break;
            default:
                await office.Writes("2002", "/delete");
                await office.Writes("2002", "1");
                break;
        }

        await office.Opens("3003", code);
        office.Text("3003").ShouldStartWith("Это приглашение уже использовано или устарело.");
        office.Get<IStaffStore>().Members.ShouldAllBe(member => member.Role != Role.Administrator);
        (await office.Audit())[^1].Note.Act.ShouldBe("invitation.refused");

        // Taken back into the team, she brings back nothing that she once offered.
        await office.Opens("2002", await office.Invites("администратор"));
        await office.Opens("3003", code);
        office.Text("3003").ShouldStartWith("Это приглашение уже использовано или устарело.");
    }

    [Fact]
    public async Task Who_is_pointed_at_in_the_staff_group_is_on_the_staff_without_a_link()
    {
        await using var office = await Office.Open();
        await office.Does(Office.Admin, new InboundContent.Pointed("3003"));
        office.Text(Office.Admin).ShouldStartWith("Этот человек ещё не открывал бота.");
        await office.Does(Office.Admin, new InboundContent.Pointed(Office.Admin));
        office.Text(Office.Admin).ShouldStartWith("Себя и администратора из настроек назначить нельзя.");

        await office.Joins("3003", "русский");
        await office.Does(Office.Admin, new InboundContent.Pointed("3003"));
        await office.Presses(Office.Admin, "координатор");
        await office.Presses(Office.Admin, "вся страна");
        await office.Writes(Office.Admin, "Айгүл");
        office.Text(Office.Admin).ShouldBe("Айгүл теперь в команде: координатор. Я об этом сообщил. Убрать: /staff");
        office.Notes("3003").ShouldHaveSingleItem().ShouldStartWith("Добро пожаловать! Вы в команде: координатор.");
        await office.Writes("3003", "/staff");
        office.Text("3003").ShouldContain("👤 Вы: координатор. Регион: вся страна.");
        (await office.Audit()).ShouldContain(entry => entry.Note.Act == "staff.appoint");
    }

    [Fact]
    public async Task Who_points_without_being_an_administrator_appoints_nobody_and_strangers_are_not_even_answered()
    {
        await using var office = await Office.Open();
        await office.Appoints("2002", "координатор");
        await office.Joins("3003", "русский");
        await office.Does("2002", new InboundContent.Pointed("3003"));
        office.Text("2002").ShouldStartWith("Вашей роли (координатор) это не разрешено.");

        var said = office.Chat.SentTo("3003").Count;
        await office.Does("3003", new InboundContent.Pointed("3003"));
        office.Chat.SentTo("3003").Count.ShouldBe(said);
        office.Get<IStaffStore>().Members.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_removed_is_out_with_her_next_press()
    {
        await using var office = await Office.Open();
        await office.Appoints("2002", "координатор");
        await office.Writes("2002", "/staff");
        await office.Writes("2002", "/broadcast");
        var press = office.Press("2002", "Без этого языка");

        await office.Writes(Office.Admin, "/staff");
        await office.Presses(Office.Admin, "✖ Айгүл");
        await office.Presses(Office.Admin, "✖ Да, убрать");

        await office.Does("2002", press);
        office.Toast("2002").ShouldBe("У вас нет доступа.");
        await office.Writes("2002", "/broadcast");
        office.Text("2002").ShouldNotContain("рассылк");
        office.Broadcasts.Broadcasts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_is_no_longer_on_the_staff_and_the_log_says_so()
    {
        await using var office = await Office.Open();
        await office.Appoints("2002", "юрист");
        await office.Writes("2002", "/delete");
        await office.Writes("2002", "1");

        office.Get<IStaffStore>().Members.ShouldBeEmpty();
        (await office.Audit())[^1].Note.Act.ShouldBe("staff.forgotten");
    }

    [Fact]
    public async Task Staff_are_in_no_count()
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, "1");

        (await office.Outreach.Reach()).ShouldAllBe(entry => !entry.Real);
    }

    [Fact]
    public async Task A_forged_button_of_the_desk_does_nothing_for_anybody()
    {
        await using var office = await Office.Open();
        await office.Joins("5005", "русский");
        foreach (var data in new[] { "0.s.staff.remove-1", "0.s.broadcast.approve-1-0", "0.s.broadcast.stop-999-1", "7.s.invite.role-administrator", "0.s.x.y", "0.s.broadcast.", "0.s.." })
        {
            foreach (var who in new[] { "5005", Office.Admin })
                await office.Does(who, new InboundContent.Pressed(data, "ours", "press"));
        }

        office.Get<IStaffStore>().Members.ShouldBeEmpty();
        office.Broadcasts.Broadcasts.ShouldBeEmpty();
    }
}
