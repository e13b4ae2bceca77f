using CsCheck;
using Outreach.Broadcasts;
using Outreach.People;
using Outreach.Privacy;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Broadcasts;

public sealed class LifecycleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Ten = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly Func<Broadcast, DateTimeOffset, Broadcast?>[] Steps =
    [
        static (broadcast, _) => broadcast.Edited(known => known with { Audience = new Audience() }),
        static (broadcast, _) => broadcast.Submitted(),
        static (broadcast, _) => broadcast.SentBack(),
        static (broadcast, now) => broadcast.Approved(new PersonId(2), now, Ten, Hour, []),
        static (broadcast, now) => broadcast.Rescheduled(null, now, Ten),
        static (broadcast, now) => broadcast.CalledOff(now),
        static (broadcast, now) => broadcast.Due(now, Hour),
        static (broadcast, _) => broadcast.Prepared(),
        static (broadcast, _) => broadcast.Rested("broadcast_pause_staff"),
        static (broadcast, _) => broadcast.Rested(Lifecycle.LeftBehind),
        static (broadcast, _) => broadcast.Orphaned(),
        static (broadcast, now) => broadcast.GoneOn(new PersonId(3), (0, 0), [new PersonId(2)], now),
        static (broadcast, now) => broadcast.TooLate(now),
        static (broadcast, now) => broadcast.Cut(now),
        static (broadcast, now) => broadcast.Finished(now),
        static (broadcast, now) => broadcast.PutBack(now),
    ];

    [Fact]
    public void Whatever_is_pressed_in_whatever_order_nothing_goes_out_that_was_not_approved_and_nothing_ends_twice()
        => Gen.Select(Gen.Int[0, Steps.Length - 1], Gen.Int[0, 90]).Array[0, 40].Sample(moves =>
        {
            var (now, broadcast) = (Now, new Broadcast { Id = 1, Author = new PersonId(1), CreatedAt = Now, Message = new Sealed([]) });
            foreach (var (step, minutes) in moves)
            {
                now += TimeSpan.FromMinutes(minutes);
                var before = broadcast;
                if (Steps[step](before, now) is not { } after)
                    continue;
                after.Version.ShouldBe(before.Version + 1);
                before.State.ShouldNotBeOneOf(BroadcastState.Done, BroadcastState.Stopped, BroadcastState.CalledOff);
                if (after.State is BroadcastState.Preparing or BroadcastState.Sending or BroadcastState.Paused)
                {
                    after.Approver.ShouldNotBeNull();
                    after.StartedAt.ShouldNotBeNull();
                    (after.StartedAt - after.At).ShouldNotBeNull().ShouldBeInRange(TimeSpan.Zero, Hour);
                }

                if (after.State == BroadcastState.Scheduled && before.State != BroadcastState.Scheduled)
                    after.At.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(now + Ten);
                broadcast = after;
            }
        });
}
