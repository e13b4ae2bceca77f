using Microsoft.Extensions.DependencyInjection;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Staff.Actions;

/// <summary>Every verb there is, and the roles that may. A verb without its row here fails.</summary>
public sealed class RightsOfVerbsTests
{
    private static readonly Role[] All = Enum.GetValues<Role>();
    private static readonly Role[] Administrators = [Role.Administrator];
    private static readonly Role[] Leaders = [Role.Administrator, Role.Coordinator];
    private static readonly Role[] Answerers = [Role.Administrator, Role.Coordinator, Role.Operator];
    private static readonly Role[] Lawyers = [Role.Administrator, Role.Lawyer];
    private static readonly Role[] Senders = [Role.Administrator, Role.Coordinator, Role.Editor];
    private static readonly Role[] Writers = [Role.Administrator, Role.Editor];
    private static readonly Role[] Readers = [Role.Administrator, Role.Coordinator, Role.Editor, Role.Observer];

    private static readonly Dictionary<string, Role[]> Table = new(StringComparer.Ordinal)
    {
        ["staff.invite"] = Administrators,
        ["staff.join"] = All,
        ["staff.appoint"] = Administrators,
        ["staff.remove"] = Administrators,
        ["broadcast.begin"] = Senders,
        ["broadcast.edit"] = Senders,
        ["broadcast.drop"] = Senders,
        ["broadcast.test"] = Senders,
        ["broadcast.submit"] = Senders,
        ["broadcast.approve"] = Leaders,
        ["broadcast.back"] = Leaders,
        ["broadcast.off"] = Senders,
        ["broadcast.reschedule"] = Senders,
        ["broadcast.pause"] = Senders,
        ["broadcast.go"] = Senders,
        ["broadcast.stop"] = Senders,
        ["broadcasts.export"] = Readers,
        ["booking.mark"] = Lawyers,
        ["booking.number"] = Lawyers,
        ["booking.write"] = Lawyers,
        ["booking.make"] = Leaders,
        ["booking.find"] = Leaders,
        ["booking.withdraw"] = Leaders,
        ["booking.move"] = Leaders,
        ["booking.unmark"] = Lawyers,
        ["lawyer.add"] = Leaders,
        ["lawyer.write"] = Leaders,
        ["lawyer.switch"] = Leaders,
        ["lawyer.pause"] = Leaders,
        ["lawyer.resume"] = Leaders,
        ["lawyer.link"] = Leaders,
        ["lawyer.remove"] = Leaders,
        ["lawyers.import"] = Leaders,
        ["lawyers.calendar"] = Leaders,
        ["lawyer.hours"] = Lawyers,
        ["lawyer.away"] = Lawyers,
        ["lawyer.back"] = Lawyers,
        ["lawyer.calendar"] = Lawyers,
        ["retention.hold"] = Administrators,
        ["retention.release"] = Administrators,
        ["closing.ask"] = Administrators,
        ["closing.agree"] = Administrators,
        ["closing.call-back"] = Administrators,
        ["case.note"] = Answerers,
        ["case.ask-end"] = Answerers,
        ["dead-letters.retry"] = Administrators,
        ["dead-letters.retry-all"] = Administrators,
        ["dead-letters.words"] = Administrators,
        ["case.claim"] = Answerers,
        ["case.take-over"] = Leaders,
        ["case.release"] = Answerers,
        ["case.read"] = Answerers,
        ["case.answer"] = Answerers,
        ["case.raise"] = Answerers,
        ["case.close"] = Answerers,
        ["case.call-back"] = Answerers,
        ["case.edit"] = Answerers,
        ["case.unsay"] = Answerers,
        ["case.offer"] = Answerers,
        ["case.accept"] = Answerers,
        ["case.decline"] = Answerers,
        ["case.keep"] = Answerers,
        ["case.assign"] = Leaders,
        ["case.lower"] = Answerers,
        ["case.agree-to-lower"] = Answerers,
        ["case.refer"] = Answerers,
        ["case.book"] = Answerers,
        ["case.place"] = Answerers,
        ["case.block"] = Leaders,
        ["case.unblock"] = Leaders,
        ["case.identify"] = Leaders,
        ["duty.on"] = Answerers,
        ["duty.off"] = Answerers,
        ["case.hear"] = Answerers,
        ["rota.write"] = Leaders,
        ["rota.close"] = Leaders,
        ["console.link"] = All,
        ["console.sign-in"] = All,
        ["console.end"] = All,
        ["phone.give"] = All,
        ["phone.show"] = All,
        ["phone.remove"] = All,
        ["report.make"] = Readers,
        ["voice.record"] = Writers,
        ["voice.approve"] = Writers,
        ["voice.reject"] = Writers,
        ["event.begin"] = Leaders,
        ["event.edit"] = Leaders,
        ["event.drop"] = Leaders,
        ["event.submit"] = Leaders,
        ["event.correct"] = Leaders,
        ["events.import"] = Leaders,
        ["event.approve"] = Leaders,
        ["event.back"] = Leaders,
        ["event.reject"] = Leaders,
    };

    [Fact]
    public async Task Each_verb_is_for_the_roles_of_its_row_and_none_is_without_one()
    {
        await using var bureau = await Bureau.Open();
        var verbs = Folders(bureau).SelectMany(folder => folder.All).ToList();
        verbs.Select(verb => verb.Name).ShouldBe(Table.Keys, ignoreOrder: true);
        foreach (var role in Enum.GetValues<Role>())
        {
            var colleague = await bureau.Hires(role);
            verbs.Where(verb => verb.May(colleague)).Select(verb => verb.Name)
                .ShouldBe(Table.Where(row => row.Value.Contains(role)).Select(row => row.Key), ignoreOrder: true, role.ToString());
        }

        // Who has no place on the staff may come in by an invitation, and nothing else; the machine lets nobody to its command line but
        // whom it trusts.
        var stranger = bureau.As(await bureau.Knows());
        verbs.Where(verb => verb.May(stranger)).Select(verb => verb.Name).ShouldBe(["staff.join"]);
        verbs.ShouldAllBe(verb => verb.May(Actor.Operator));
    }

    [Fact]
    public async Task Each_verb_that_a_folder_offers_is_among_all_of_its_verbs()
    {
        await using var bureau = await Bureau.Open();
        foreach (var folder in Folders(bureau))
        {
            var offered = folder.GetType().GetProperties().Where(
                property => property.PropertyType.IsSubclassOf(typeof(StaffVerb))).Select(property => (
                    (StaffVerb)property.GetValue(folder)!).Name);
            folder.All.Select(verb => verb.Name).ShouldBe(offered, ignoreOrder: true, folder.GetType().Name);
        }
    }

    [Fact]
    public async Task Whoever_may_do_what_a_command_leads_to_may_open_it_and_is_shown_it()
    {
        await using var bureau = await Bureau.Open();
        var needs = bureau.Outreach.Services.GetServices<IStaffCommand>().ToDictionary(
            command => command.Name,
            command => command.Needs,
            StringComparer.Ordinal);
        needs["broadcast"].ShouldBe(Right.WriteBroadcasts);
        needs["invite"].ShouldBe(Right.Appoint);
        needs["today"].ShouldBe(Right.GiveConsultations);
        needs["book"].ShouldBe(Right.LeadConsultations);
    }

    private static List<IStaffVerbs> Folders(Bureau bureau) => [.. bureau.Outreach.Services.GetServices<IStaffVerbs>()];
}
