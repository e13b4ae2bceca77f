using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Staff.Team;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Staff.Actions;

/// <summary>What holds of every verb, whichever face it is called from.</summary>
public sealed class StaffActionsTests
{
    private static readonly TeamVerbs.Place Editor = new(Role.Editor, [], "Нурлан");

    [Fact]
    public async Task Who_has_no_right_is_refused_and_that_stands_in_the_audit_log()
    {
        await using var bureau = await Bureau.Open();
        var editor = await bureau.Hires(Role.Editor);
        var refusal = (await bureau.Does(editor, bureau.Get<TeamVerbs>().Invite, Editor)).ShouldBeOfType<Refusal<string>>();

        refusal.Why.ShouldNotBeNull().Parts.ShouldBe([("role", Role.Editor)]);
        (await bureau.Audit()).ShouldBe([("refused", "invite")]);
    }

    [Fact]
    public async Task Whether_somebody_is_on_the_staff_the_roll_says_and_not_what_a_face_remembers()
    {
        await using var bureau = await Bureau.Open();
        var remembered = await bureau.Hires(Role.Administrator);
        await bureau.Keeps(new StaffChange.Removed(remembered.Person!.Id));

        (await bureau.Refused(remembered, bureau.Get<TeamVerbs>().Invite, Editor)).ShouldBe("staff_no_access");
        (await bureau.Audit()).ShouldBe([("refused", "invite")]);
    }

    [Fact]
    public async Task What_was_decided_is_not_kept_when_who_decided_it_lost_her_place_in_between()
    {
        await using var bureau = await Bureau.Open();
        var (boss, other) = (await bureau.Hires(Role.Administrator), await bureau.Hires(Role.Editor));
        // The roll is asked, then she is removed, then it would be kept.
        var removal = new StaffVerb<PersonId, string>("test.late", Right.Appoint, async (who, whom, _, _) =>
        {
            await bureau.Keeps(new StaffChange.Removed(who.Person!.Id));
            return new Decision<string>("done") { Changes = [new StaffChange.Removed(whom)], On = "nothing" };
        });

        (await bureau.Refused(boss, removal, other.Person!.Id)).ShouldBe("staff_no_access");
        bureau.Get<IStaffStore>().Members.ShouldHaveSingleItem().Person.ShouldBe(other.Person.Id);
    }

    [Fact]
    public async Task What_changed_while_it_was_decided_is_decided_anew_and_done_once()
    {
        await using var bureau = await Bureau.Open();
        var (boss, other) = (await bureau.Hires(Role.Administrator), await bureau.Hires(Role.Editor));
        var (asked, told) = (0, 0);
        var verb = new StaffVerb<PersonId, int>("test.again", Right.Appoint, async (_, whom, _, _) =>
        {
            var seen = bureau.Get<IStaffStore>().Members.First(member => member.Person == whom);
            if (++asked == 1)
                await bureau.Keeps(new StaffChange.Appointed(seen with { Role = Role.Observer }));
            return new Decision<int>(asked)
            {
                Preconditions = [new StaffPrecondition(whom, seen.Role)],
                Changes = [new StaffChange.Removed(whom)],
                On = "it",
                Then = () => told++,
            };
        });

        (await bureau.Did(boss, verb, other.Person!.Id)).ShouldBe(2);
        told.ShouldBe(1);
        (await bureau.Audit()).ShouldBe([("test.again", "it")]);
    }

    [Fact]
    public async Task Whoever_types_at_the_command_line_may_and_the_audit_log_says_where_it_came_from()
    {
        await using var bureau = await Bureau.Open();
        var editor = await bureau.Hires(Role.Editor);
        (await bureau.Did(Actor.Operator, bureau.Get<TeamVerbs>().Remove, editor.Person!.Id)).Role.ShouldBe(Role.Editor);

        var note = (
            await bureau.Get<Outreach.Staff.Audit.AuditVerifier>().All(
                0,
                TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken)).Note;
        (note.Act, note.Object, note.Who, note.Role, note.From).ShouldBe(
            ("staff.remove", editor.Person.Id.ToString(), null, null, "command line"));
    }
}
