using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Documents.Cards;
using Outreach.Events.Cards;
using Outreach.Events.Codes;
using Outreach.Flows.Engine;
using Outreach.Flows.Running;
using Outreach.People;
using Outreach.Tests.Fakes;
using PdfSharp.Drawing;
using PdfSharp.Pdf.IO;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Events.Cards;

/// <summary>Cards of the shipped content: each fits, on one page, with all that must stand there.</summary>
public sealed class CardTests : IAsyncLifetime
{
    // Telegram lets a bot's name have 32 letters (core.telegram.org/bots/features#botfather).
    private const string LongestName = "https://t.me/against_trafficking_kyrgyzst_bot?start=";
    private const string UsualName = "https://t.me/our_bot?start=";

    private Office _office = null!;

    public async ValueTask InitializeAsync() => _office = await Office.Open();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData(UsualName, "Campaign")]
    [InlineData(LongestName, "Адам сатууга каршы 100 күн · 100 дней против торговли людьми · Кыргызстан, 2026-жыл")]
    public void Every_card_fits_its_paper_in_both_languages(string start, string campaign)
    {
        _office.Get<IOptions<CampaignOptions>>().Value.Name = campaign;
        var cards = Cards(start).ToList();
        cards.Count.ShouldBeGreaterThan(30);
        foreach (var card in cards)
        {
            var layout = Layout(card);
            layout.Fits.ShouldBeTrue($"{card.Language} {card.Title}");
            layout.Code.Width.ShouldBeGreaterThanOrEqualTo(CardLayout.Mm(CardLayout.SmallestCodeMm));
            string.Join(' ', layout.Blocks.SelectMany(static block => block.Lines)).ShouldNotContain("{");
            var down = layout.Blocks.OrderBy(static block => block.Top).Where(block => block.Left < layout.Code.Right).ToList();
            down[0].Top.ShouldBeGreaterThan(CardLayout.Mm(3));
            down[^1].Bottom.ShouldBeLessThan(CardLayout.Mm(CardLayout.HighMm - 3));
            foreach (var (above, below) in down.Zip(down.Skip(1)))
                above.Bottom.ShouldBeLessThanOrEqualTo(below.Top, $"{card.Language} {card.Title}");
            // Nothing stands in the white around the code.
            var white = layout.Code.Width / card.Code.Side * QrSquares.Quiet;
            down.ShouldAllBe(block => block.Bottom <= layout.Code.Top - white + 0.01 || block.Top >= layout.Code.Bottom + white - 0.01);
        }
    }

    [Fact]
    public void A_card_is_one_page_in_its_language_and_the_same_to_the_byte()
    {
        var printer = _office.Get<ICardPrinter>();
        foreach (var (card, paper, wide, high) in Cards(UsualName).SelectMany(
            static card => new[] { (card, CardPaper.A6, 105, 148), (card, CardPaper.A4, 210, 297) }))
        {
            var file = printer.Print(card, paper);
            printer.Print(card, paper).ShouldBe(file);
            using var document = PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);
            document.PageCount.ShouldBe(1);
            document.Pages[0].Width.Millimeter.ShouldBe(wide, 0.01);
            document.Pages[0].Height.Millimeter.ShouldBe(high, 0.01);
            document.Info.Title.ShouldBe(card.Title);
            document.Language.ShouldBe(card.Language.ToString().ToLowerInvariant());
            PdfText.Lines(file).ShouldContain(card.Link);
        }
    }

    [Fact]
    public void The_code_of_a_card_leads_to_what_stands_on_it()
    {
        var book = _office.Get<CurrentPlaybook>().Book;
        foreach (var flow in book.Lessons.Concat(_office.Get<CardMaker>().Checks))
            LinkCodes.LeadsTo(book, CardMaker.CodeOf(flow)).ShouldBe(flow.Id);
    }

    [Fact]
    public void Kyrgyz_letters_are_there()
    {
        var card = Cards(UsualName).First() with { Title = "Ң ө ү", Sentence = "Ө Ү ң чоң өкүл үй" };
        PdfText.Lines(_office.Get<ICardPrinter>().Print(card, CardPaper.A6)).Take(2).ShouldBe(["Ң ө ү", "Ө Ү ң чоң өкүл үй"]);
    }

    [Fact]
    public void A_sentence_begins_with_a_capital_also_behind_a_quotation_mark()
        => Cards(UsualName).ShouldContain(static card => card.Sentence.StartsWith("«Нет» — это ответ.", StringComparison.Ordinal));

    [Fact]
    public void A_name_of_the_campaign_stands_on_the_card_once_somebody_wrote_one()
    {
        Cards(UsualName).First().Campaign.ShouldBeNull();
        _office.Get<IOptions<CampaignOptions>>().Value.Name = "100 күн";
        Cards(UsualName).First().Campaign.ShouldBe("100 күн");
    }

    private IEnumerable<Card> Cards(string start)
    {
        var maker = _office.Get<CardMaker>();
        return _office.Get<CurrentPlaybook>().Book.Lessons.Concat(maker.Checks).SelectMany(
            flow => Enum.GetValues<Language>().Select(language => maker.Of(flow, language, start + CardMaker.CodeOf(flow))));
    }

    private static CardLayout Layout(Card card)
    {
        using var ruler = XGraphics.CreateMeasureContext(new XSize(1_000, 1_000), XGraphicsUnit.Point, XPageDirection.Downwards);
        return CardLayout.Of(card, ruler);
    }
}
