using Outreach.Flows.Engine;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

public sealed class TurnUrgencyTests
{
    [Theory]
    [InlineData("sos")]
    [InlineData("спасите")]
    [InlineData("помощь")]
    [InlineData("стоп")]
    [InlineData("погода")]
    public void What_she_calls_in_need_is_red_from_everywhere(string words)
    {
        foreach (var before in new[] { "/start", "меню", "уроки", "язык", "помощь" })
            TurnUrgency.Of(PureTalk.New(Language.Ru).Writes("/start").Writes(before).Writes(words).Last!).ShouldBe(Urgency.Red, $"{before} > {words}");
    }

    [Theory]
    [InlineData("/start")]
    [InlineData("меню")]
    [InlineData("уроки")]
    [InlineData("не пойму")]
    public void All_else_is_a_reply(string words)
        => TurnUrgency.Of(PureTalk.New(Language.Ru).Writes("/start").Writes(words).Last!).ShouldBe(Urgency.Reply);

    [Fact]
    public void Every_screen_is_red_while_she_is_with_help_and_none_when_she_has_left_it()
    {
        var urgent = PureTalk.New(Language.Ru).Writes("/start").Writes("sos");
        TurnUrgency.Of(urgent.Writes("не пойму").Last!).ShouldBe(Urgency.Red);
        TurnUrgency.Of(urgent.Writes("меню").Last!).ShouldBe(Urgency.Reply);
    }

    [Fact]
    public void Who_stopped_and_calls_for_help_is_answered_in_red_and_her_silence_is_none()
    {
        var stopped = PureTalk.New(Language.Ru).Writes("/start").Writes("стоп");
        TurnUrgency.Of(stopped.Writes("sos").Last!).ShouldBe(Urgency.Red);
        TurnUrgency.Of(stopped.Writes("меню").Last!).ShouldBe(Urgency.Reply);
    }
}
