using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>Presses every button that the engine ever offers, from every state it can be in, and looks at what comes.</summary>
public sealed class EveryStateTests
{
    private const int MostStates = 20_000;

    [Theory]
    [InlineData(null)]
    [InlineData(Language.Ky)]
    [InlineData(Language.Ru)]
    public void From_every_state_every_button_leads_to_a_screen_with_a_way_on(Language? language)
    {
        var first = PureTalk.New(language).Writes("/start");
        var seen = new HashSet<string>(StringComparer.Ordinal) { Key(first) };
        var next = new Queue<PureTalk>([first]);
        var pressed = 0;
        while (next.TryDequeue(out var talk))
        {
            foreach (var code in talk.Screen.Options.Concat(talk.Screen.Commands).Select(button => button.Code))
            {
                var after = talk.Presses(code);
                pressed++;
                Check(talk, code, after);
                // A state without a screen, or one that rests, is gone on from by writing.
                var reached = after.Last!.Screen is null || after.State.Session.Resting ? after.Writes("старт") : after;
                Check(talk, code, reached);
                if (reached.Last!.Screen is not null && seen.Add(Key(reached)))
                    next.Enqueue(reached);
            }

            seen.Count.ShouldBeLessThan(MostStates);
        }

        seen.Count.ShouldBeGreaterThan(100);
        pressed.ShouldBeGreaterThan(500);
        TestContext.Current.TestOutputHelper?.WriteLine($"{seen.Count} states, {pressed} presses");
    }

    private static void Check(PureTalk from, string code, PureTalk after)
    {
        var turn = after.Last!;
        var where = $"{from.At} [{code}] -> {after.At}";
        if (turn.Screen is not { } screen)
        {
            turn.Vanish.ShouldNotBeNull(where);
            return;
        }

        screen.Text.Length.ShouldBeInRange(1, 1400, where);
        screen.Text.ShouldNotContain("{", Case.Sensitive, where);
        screen.Commands.ShouldContain(command => command.Code == "help", where);
        (screen.Options.Count > 0 || after.State.Session.Resting).ShouldBeTrue(where);
        screen.Options.Select(option => option.Label).ShouldBeUnique(where);
    }

    // What decides how the engine goes on, but for the way by which she came.
    private static string Key(PureTalk talk)
    {
        var session = talk.State.Session;
        return string.Join('|', talk.At, session.ListPage, session.Told, session.Origin?.Flow, session.Trail.Count > 0, talk.State.Standing, talk.State.Profile.Language, talk.State.Profile.Region is null, session.Finished.Count > 0, session.Offers.Count);
    }
}
