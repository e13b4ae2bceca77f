using CsCheck;
using Outreach.Flows.Definitions;
using Outreach.Loopback.Running;
using Outreach.People;
using Outreach.Tests.Fakes;
using Outreach.Tests.Fuzz.Updates;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Fuzz.Content;

/// <summary>Damaged content: there are problems, or a book with which one can talk.</summary>
public sealed class ContentStormTests
{
    private const int Edits = 400;
    private const int Presses = 40;

    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Damaged_content_is_a_list_of_problems_or_a_book_that_leads_nobody_into_a_trap()
    {
        int good = 0, bad = 0;
        Wounds.Any.Array[1, 3].Sample(
            wounds => Smallest.Check(wounds, async some =>
            {
                using var copy = new ContentCopy();
                foreach (var wound in some)
                    copy.Write(wound.File, wound.Inflict(copy.Bytes(wound.File)));
                // Nothing may hang: a test that waits for ever says less than one that fails.
                var reading = await Task.Run(() => ShippedContent.Read(copy.Path, Today)).WaitAsync(Wait.Patience, TimeProvider.System);
                (reading.Playbook is null).ShouldBe(reading.Problems.Count > 0);
                reading.Problems.ShouldAllBe(problem => problem.File.Length > 0 && problem.What.Length > 0 && problem.Mend.Length > 0 && problem.Line >= 0);
                Interlocked.Increment(ref reading.Playbook is null ? ref bad : ref good);
                if (reading.Playbook is { } book)
                    await Task.Run(() => Talk(book)).WaitAsync(Wait.Patience, TimeProvider.System);
            }).GetAwaiter().GetResult(),
            iter: Edits, print: wounds => $"{wounds.Length} wounds");
        TestContext.Current.TestOutputHelper?.WriteLine($"{good} books, {bad} lists of problems");
        good.ShouldBeGreaterThan(Edits / 20);
        bad.ShouldBeGreaterThan(Edits / 3);
    }

    private static void Talk(Playbook book)
    {
        foreach (var language in new Language?[] { null, Language.Ky, Language.Ru })
        {
            var chance = new Random(7);
            var talk = Check(PureTalk.New(language, book).Writes("/start"));
            for (var press = 0; press < Presses; press++)
            {
                var buttons = talk.Last!.Screen is { } screen ? screen.Options.Concat(screen.Commands).ToList() : [];
                var next = buttons.Count == 0 || press % 10 == 9 ? talk.Writes("старт") : talk.Presses(buttons[chance.Next(buttons.Count)].Code);
                talk = Check(next);
                if (talk.Last!.Forget)
                    talk = Check(PureTalk.New(language, book).Writes("/start"));
            }
        }
    }

    private static PureTalk Check(PureTalk talk)
    {
        if (talk.Last!.Screen is { } screen)
            Limits.Check(screen);
        else
            (talk.Last.Vanish is not null || (talk.Last.Toast is not null && talk.State.Standing == ContactStatus.Stopped)).ShouldBeTrue($"{talk.At} says nothing");
        return talk;
    }
}
