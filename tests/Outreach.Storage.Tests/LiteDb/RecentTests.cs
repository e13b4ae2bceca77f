using Outreach.LiteDb.Books;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class RecentTests
{
    private readonly Recent<long, string> _recent = new(most: 3);

    [Fact]
    public void A_change_is_seen_by_others_when_it_is_published()
    {
        _recent.Set(1, "one");
        _recent.TryPeek(1, out _).ShouldBeFalse();
        _recent.Get(1, _ => "loaded").ShouldBe("one");
        _recent.Publish();
        _recent.TryPeek(1, out var seen).ShouldBeTrue();
        seen.ShouldBe("one");
    }

    [Fact]
    public void What_was_taken_out_is_loaded_again()
    {
        _recent.Set(1, "one");
        _recent.Publish();
        _recent.Set(1, null);
        _recent.Get(1, _ => "loaded").ShouldBeNull();
        _recent.Publish();
        _recent.TryPeek(1, out _).ShouldBeFalse();
        _recent.Get(1, _ => "loaded").ShouldBe("loaded");
    }

    [Fact]
    public void It_never_keeps_more_than_it_may()
    {
        for (var number = 0L; number < 100; number++)
        {
            _recent.Set(number, "x");
            _recent.Publish();
            Enumerable.Range(0, 100).Count(id => _recent.TryPeek(id, out _)).ShouldBeInRange(1, 3);
        }
    }
}
