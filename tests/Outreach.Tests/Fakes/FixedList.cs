using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Tests.Fakes;

/// <summary>A list that is always the same, for the pure engine.</summary>
internal sealed class FixedList(string name, params string[] ids) : IChoiceSource
{
    /// <summary>Somebody who has neither booked nor waits, and can choose all there is.</summary>
    public static IReadOnlyList<FixedList> Consultations { get; } =
    [
        new(ChoiceLists.Booking), new(ChoiceLists.Movable), new(ChoiceLists.Offer), new(ChoiceLists.Waiting),
        new(ChoiceLists.Ways, "phone", "meet"), new(ChoiceLists.Places, "naryn"), new(ChoiceLists.Days, "2026-11-27", "2026-11-30"), new(ChoiceLists.Times, "1@29873400", "1@29873440"),
        new(ChoiceLists.Call), new(ChoiceLists.CallAsked), new(ChoiceLists.CallDeclined), new(ChoiceLists.WaitingQuiet), new(ChoiceLists.Withdrawn), new(ChoiceLists.Enough),
        new(ChoiceLists.PhoneNeeded, "yes"), new(ChoiceLists.Zones, "Europe/Moscow"),
        new(ChoiceLists.StaffThere, "there"), new(ChoiceLists.CaseOpen, "open"), new(ChoiceLists.CaseBarred, "barred"), new(ChoiceLists.ShareLink, "https://t.me/bot?start=friend-lesson-programmes"), new(ChoiceLists.Begun), new(ChoiceLists.Clock, "clock"), new(ChoiceLists.OwnClock, "clock"), new(ChoiceLists.ChosenDay, "пт, 4 декабря"), new(ChoiceLists.Number),
    ];

    public string Name => name;

    public ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>([.. ids.Select(id => new Choice(id, new Words(id, id)))]);
}
