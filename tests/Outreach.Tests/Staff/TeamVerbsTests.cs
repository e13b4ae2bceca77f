using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Members;
using Outreach.Staff.Team;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Staff;

/// <summary>Who is on the staff, decided without any chat.</summary>
public sealed class TeamVerbsTests
{
    private static readonly TeamVerbs.Place Coordinator = new(Role.Coordinator, ["osh"], "Нурлан");

    [Fact]
    public async Task Whoever_brings_a_code_has_the_place_once_and_who_invited_hears_of_it()
    {
        await using var bureau = await Bureau.Open();
        var (verbs, boss, guest) = (bureau.Get<TeamVerbs>(), await bureau.Hires(Role.Administrator), bureau.As(await bureau.Knows()));
        var code = await bureau.Did(boss, verbs.Invite, Coordinator);
        (await bureau.Did(guest, verbs.Join, new OpenedInvitation(code, Language.Ru))).ShouldBe(Role.Coordinator);

        bureau.Get<IStaffStore>().Members.Single(member => member.Person == guest.Person!.Id).Regions.ShouldBe(["osh"]);
        (await bureau.SentTo(boss.Person!)).ShouldHaveSingleItem().ShouldBeOfType<Outgoing.Board>();
        (await bureau.Refused(bureau.As(await bureau.Knows()), verbs.Join, new OpenedInvitation(code, Language.Ru))).ShouldBe("invitation_gone");
        (await bureau.Audit()).Select(entry => entry.Act).ShouldBe(["staff.invite", "staff.join", "invitation.refused"]);
    }

    [Theory]
    [InlineData(null, Language.Ru)]
    [InlineData(Language.Ky, Language.Ky)]
    public async Task Whoever_chose_no_language_is_told_things_in_that_of_the_phone(Language? chosen, Language told)
    {
        await using var bureau = await Bureau.Open();
        var (verbs, boss) = (bureau.Get<TeamVerbs>(), await bureau.Hires(Role.Administrator));
        var guest = bureau.As(await bureau.Knows(person => person with { Profile = new Profile { Language = chosen } }));

        await bureau.Did(guest, verbs.Join, new OpenedInvitation(await bureau.Did(boss, verbs.Invite, Coordinator), Language.Ru));

        (await bureau.Get<IPeopleStore>().Find(guest.Person!.Id, TestContext.Current.CancellationToken))!.Profile.Language.ShouldBe(told);
    }

    [Fact]
    public async Task An_invitation_ends_after_an_hour_and_with_who_made_it()
    {
        await using var bureau = await Bureau.Open();
        var (verbs, boss, guest) = (bureau.Get<TeamVerbs>(), await bureau.Hires(Role.Administrator), bureau.As(await bureau.Knows()));
        var code = await bureau.Did(boss, verbs.Invite, Coordinator);
        await bureau.Keeps(new StaffChange.Removed(boss.Person!.Id));
        (await bureau.Refused(guest, verbs.Join, new OpenedInvitation(code, Language.Ru))).ShouldBe("invitation_gone");

        var late = await bureau.Did(await bureau.Hires(Role.Administrator), verbs.Invite, Coordinator);
        bureau.Outreach.Time.Advance(TeamVerbs.Lasts);
        (await bureau.Refused(guest, verbs.Join, new OpenedInvitation(late, Language.Ru))).ShouldBe("invitation_gone");
    }

    [Theory]
    [InlineData(Role.Editor, "", "\u200b", "invite_name_words")]
    [InlineData(Role.Editor, "", "Нурлан Нурлан Нурлан Нурлан Нурлан Нурлан Нурлан", "invite_name_long")]
    [InlineData(Role.Editor, "osh", "Нурлан", "invite_regions")]
    [InlineData(Role.Coordinator, "atlantis", "Нурлан", "invite_regions")]
    public async Task A_place_that_cannot_be_is_offered_to_nobody(Role role, string region, string name, string why)
    {
        await using var bureau = await Bureau.Open();
        var (verbs, boss, other) = (bureau.Get<TeamVerbs>(), await bureau.Hires(Role.Administrator), await bureau.Knows());
        var place = new TeamVerbs.Place(role, region.Length == 0 ? [] : [region], name);
        (await bureau.Refused(boss, verbs.Invite, place)).ShouldBe(why);
        (await bureau.Refused(boss, verbs.Appoint, new TeamVerbs.Appointment(other.Id, place))).ShouldBe(why);
        bureau.Get<IStaffStore>().Members.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_is_pointed_at_is_appointed_and_told_but_nobody_appoints_herself_or_who_never_wrote()
    {
        await using var bureau = await Bureau.Open();
        var (verbs, boss, other) = (bureau.Get<TeamVerbs>(), await bureau.Hires(Role.Administrator), await bureau.Knows());
        (await bureau.Did(boss, verbs.Appoint, new TeamVerbs.Appointment(other.Id, Coordinator))).ShouldBe("Нурлан");
        (await bureau.SentTo(other)).ShouldHaveSingleItem().ShouldBeOfType<Outgoing.Note>();

        (await bureau.Refused(boss, verbs.Appoint, new TeamVerbs.Appointment(boss.Person!.Id, Coordinator))).ShouldBe("appoint_not_her");
        (
            await bureau.Refused(
                boss,
                verbs.Appoint,
                new TeamVerbs.Appointment(new PersonId(999_999), Coordinator))).ShouldBe("appoint_unknown");
        (await bureau.Audit()).Select(entry => entry.Act).ShouldBe(["staff.appoint"]);
    }

    [Fact]
    public async Task Who_is_removed_is_out_and_cannot_be_removed_twice()
    {
        await using var bureau = await Bureau.Open();
        var (verbs, boss, other) = (bureau.Get<TeamVerbs>(), await bureau.Hires(Role.Administrator), await bureau.Hires(Role.Lawyer));
        (await bureau.Did(boss, verbs.Remove, other.Person!.Id)).Role.ShouldBe(Role.Lawyer);
        (await bureau.Refused(boss, verbs.Remove, other.Person.Id)).ShouldBe("staff_gone_already");
        (await bureau.Audit()).ShouldBe([("staff.remove", other.Person.Id.ToString())]);
    }
}
