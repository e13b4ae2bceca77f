using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Checks;

/// <summary>The check of a job offer, and the form of which it is one.</summary>
public sealed class OfferCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    private static Flow Check => PureTalk.Shipped.Flows["check-offer"];

    public static TheoryData<string, string, string> Offers { get; } = new(File.ReadLines(Path.Combine(TestOutreach.Find("tests"), "Outreach.Tests", "Checks", "offers.tsv"))
        .Where(line => line[0] != '#').Select(line => line.Split('\t')).Select(cells => (cells[2], cells[1], cells[0])));

    [Theory]
    [MemberData(nameof(Offers))]
    public void An_offer_gets_the_result_that_who_knows_the_field_gives_it(string offer, string answers, string result)
    {
        answers.Length.ShouldBe(Check.Check!.Questions.Count, offer);
        foreach (var sms in new[] { false, true })
        {
            var begun = (PureTalk.New(Language.Ru) with { Sms = sms }).Writes("меню").Writes("Проверить работу").Writes("1");
            var end = answers.Aggregate(begun, (talk, answer) => talk.Writes(answer switch { 'y' => "1", 'n' => "2", _ => "3" }));
            end.At.ShouldBe($"check-offer/{result}", offer);
            end.Last!.Events.ShouldContain(new FlowEvent.Checked("offer", result));
        }
    }

    [Theory]
    [InlineData(Language.Ky, "ооба", "жок", "билбейм")]
    [InlineData(Language.Ru, "да", "нет", "не знаю")]
    public void The_result_says_which_answers_weighed_and_marks_what_was_not_known(Language language, string yes, string no, string unknown)
    {
        var talk = PureTalk.New(language).Writes("меню").Presses("4").Writes(yes);
        foreach (var question in Check.Check!.Questions)
            talk = talk.Writes(question.Id switch { "fee" => yes, "permit" => unknown, _ => question.Risky == "yes" ? no : yes });
        talk.At.ShouldBe("check-offer/ask");
        var signs = talk.Screen.Text.Split('\n').Where(line => line.StartsWith("— ", StringComparison.Ordinal)).ToList();
        signs.ShouldBe([$"— {Find("fee").Sign.In(language)}", $"— {Find("permit").Sign.In(language)} (?)"]);
    }

    [Fact]
    public void Who_is_under_age_gets_no_points_but_the_line_for_children()
    {
        var said = PureTalk.New(Language.Ky).Writes("меню").Presses("4").Writes("жок");
        said.At.ShouldBe("check-offer/young");
        said.Screen.Text.ShouldContain("111");
        var young = PureTalk.New(Language.Ru);
        var known = (young with { State = young.State with { Profile = young.State.Profile with { Age = "15-17" } } }).Writes("меню").Presses("4");
        known.At.ShouldBe("check-offer/known-young");
        known.Last!.Events.OfType<FlowEvent.Checked>().ShouldBeEmpty();
    }

    [Fact]
    public void A_forwarded_advertisement_leads_to_the_check_and_not_to_the_emergency_screen()
    {
        var passed = PureTalk.New(Language.Ru).Writes("меню").Does(new InboundContent.Wrote("Требуются девушки в Дубай, паспорт забираем для визы, не выпускаем никого без опыта!") { Forwarded = true });
        passed.At.ShouldBe("passed/what");
        passed.Presses("1").At.ShouldBe("check-offer/begin");
    }

    [Fact]
    public void By_SMS_the_price_is_said_before_the_first_question_and_each_answer_is_one_letter()
    {
        var talk = (PureTalk.New(Language.Ru) with { Sms = true }).Writes("меню").Writes("4");
        talk.Screen.Text.ShouldContain("С вас 15 SMS");
        var sent = 0;
        for (; !Check.Check!.Results.Any(result => talk.At == $"check-offer/{result.Id}"); talk = talk.Writes(sent++ == 0 ? "1" : "2"))
            SmsSegments.Count(NumberedText.Of(talk.Screen)).Segments.ShouldBeLessThanOrEqualTo(3);
        sent.ShouldBe(15);
    }

    [Fact]
    public void Her_answers_are_gone_when_she_leaves()
    {
        var talk = PureTalk.New(Language.Ru).Writes("меню").Presses("4").Writes("1").Writes("1").Writes("3");
        talk.State.Session.Marks.Count.ShouldBe(2);
        talk.Writes("помощь").State.Session.Marks.Count.ShouldBe(2, "she may come back from the numbers");
        talk.Writes("меню").State.Session.Marks.ShouldBeEmpty();
        talk.Writes("погода").State.Session.Marks.ShouldBeEmpty();
    }

    [Fact]
    public void Where_she_said_her_country_the_result_leads_to_its_numbers()
    {
        var talk = PureTalk.New(Language.Ru).Writes("/help").Writes("Дубай").Writes("меню").Presses("4").Writes("1");
        foreach (var _ in Check.Check!.Questions)
            talk = talk.Writes("1");
        talk.At.ShouldBe("check-offer/stop");
        talk.Presses("1").Screen.Text.ShouldContain("999");
        PureTalk.New(Language.Ru).Writes("меню").Presses("4").Writes("1").At.ShouldBe("check-offer/q-passport");
    }

    [Theory]
    [InlineData(Language.Ky, "коопсуз")]
    [InlineData(Language.Ru, "безопас")]
    public void No_result_says_that_it_is_safe(Language language, string word)
        => Check.Steps.Where(step => Check.Check!.Results.Any(result => result.Id == step.Id)).SelectMany(step => new[] { step.Say!.In(language), step.Say.For(sms: true).In(language) })
            .ShouldAllBe(text => !text.Contains(word, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("  fine: 0\n", "  fine: 1\n", "sums under 1 have no result")]
    [InlineData("  ask: 3\n", "  ask: 8\n", "'ask' hides 'stop'")]
    [InlineData("  stop: 7\n", "  stop: 70\n", "is never reached")]
    [InlineData("    points: 5\n", "    points: 0\n", "the question weighs nothing")]
    [InlineData("    risky: \"yes\"\n", "    risky: perhaps\n", "cannot be the risky answer")]
    [InlineData("  - id: fee\n", "  - id: debt\n", "the question 'debt' stands twice")]
    [InlineData("  unknown: {", "  unknwon: {", "'unknwon' is not known here")]
    [InlineData("id: offer\n", "id: office\n", "is not the file's name")]
    [InlineData("{number:ru-child}: Россияда", "{number:ru-kid}: Россияда", "cannot be filled in")]
    public void A_score_table_with_a_hole_is_named_with_its_file(string right, string wrong, string said)
    {
        using var copy = new ContentCopy();
        copy.Replace("checks/offer.yaml", right, wrong);
        ShippedContent.Read(copy.Path, Today).Problems.ShouldContain(problem => problem.File == "checks/offer.yaml" && problem.Line > 0 && problem.What.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_check_is_another_file_to_which_something_leads()
    {
        using var copy = new ContentCopy();
        copy.Write("checks/work.yaml", copy.Text("checks/offer.yaml").Replace("id: offer\n", "id: work\n", StringComparison.Ordinal));
        ShippedContent.Read(copy.Path, Today).Problems.ShouldContain(problem => problem.File == "checks/work.yaml" && problem.What.StartsWith("nothing leads to", StringComparison.Ordinal));
        copy.Replace("flows/about.yaml", "go: menu", "go: flow:check-work");
        ShippedContent.Read(copy.Path, Today).Playbook!.Flows.Keys.ShouldContain("check-work");
    }

    private static CheckQuestion Find(string id) => Check.Check!.Questions.Single(question => question.Id == id);
}
