using Outreach.Campaigns;
using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Reach;

/// <summary>Turns what happened in talks into lines of the reach log.</summary>
internal sealed class ReachRecorder(ReachLines lines, CampaignClock clock) : IFlowWitness
{
    public ValueTask<IReadOnlyList<Change>> Witness(
        Person person,
        IReadOnlyList<FlowEvent> events,
        DateTimeOffset at,
        CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Change>>([.. Lines(person, events, at)]);

    private IEnumerable<Change> Lines(Person person, IReadOnlyList<FlowEvent> events, DateTimeOffset at)
    {
        foreach (var happened in events)
        {
            if (happened is FlowEvent.CalledForHelp or FlowEvent.SaidPlace or FlowEvent.Stopped
                or FlowEvent.Resumed or FlowEvent.Hid or FlowEvent.Forgotten)
                continue;
            var entry = lines.Of(person, ReachKind.Contact, at);
            if (happened is FlowEvent.Checked check)
            {
                yield return Counted(check, entry);
                continue;
            }

            yield return new ReachChange.Noted(happened switch
            {
                FlowEvent.LessonOpened opened => entry with { Kind = ReachKind.UnitOpened, Unit = opened.Lesson },
                FlowEvent.Answered answered => entry with { Kind = ReachKind.Answered, Unit = answered.Lesson },
                FlowEvent.Measured measured => entry with
                {
                    Kind = measured.Gauge == Gauge.Before ? ReachKind.MeasuredBefore : ReachKind.MeasuredAfter,
                    Unit = measured.Lesson,
                    Score = measured.Right ? 1 : 0,
                    Of = 1,
                },
                FlowEvent.LessonFinished done => entry with
                {
                    Kind = ReachKind.UnitFinished,
                    Unit = done.Lesson,
                    Score = done.Result.Right,
                    Of = done.Result.Of,
                },
                FlowEvent.CameBy by => entry with { Kind = ReachKind.CheckedIn, Unit = by.Mark },
                FlowEvent.Joined joined => entry with { Kind = ReachKind.Joined, Token = joined.Token, Same = person.Token },
                FlowEvent.Declined => entry with { Kind = ReachKind.Declined },
                _ => entry,
            });
        }
    }

    // No line, and so nobody's: a day, the result and how often.
    private ReachChange.Counted Counted(FlowEvent.Checked check, ReachEntry entry)
    {
        var day = DateOnly.FromDateTime(clock.Local(entry.At).DateTime);
        var cell = new CountCell(entry.Real, day, day, ReachMeasure.Checked, Unit: $"{check.Check}/{check.Result}");
        return new ReachChange.Counted([], new Dictionary<CountCell, long> { [cell] = 1 });
    }
}
