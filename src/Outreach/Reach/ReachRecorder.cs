using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Reach;

/// <summary>Turns what happened in talks into lines of the reach log.</summary>
internal sealed class ReachRecorder(ReachLines lines) : IFlowWitness
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
            if (happened is FlowEvent.CalledForHelp or FlowEvent.Stopped or FlowEvent.Hid or FlowEvent.Forgotten)
                continue;
            var entry = lines.Of(person, ReachKind.Contact, at);
            yield return new ReachChange.Noted(happened switch
            {
                FlowEvent.LessonOpened opened => entry with { Kind = ReachKind.UnitOpened, Unit = opened.Lesson },
                FlowEvent.Answered answered => entry with { Kind = ReachKind.Answered, Unit = answered.Lesson },
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
}
