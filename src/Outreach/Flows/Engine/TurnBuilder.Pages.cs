using Outreach.Flows.Definitions;
using Outreach.Messaging.Sms;

namespace Outreach.Flows.Engine;

/// <summary>Where each letter counts: a screen in as many messages as its flow's segments ask for.</summary>
internal sealed partial class TurnBuilder
{
    private (string Text, List<Offer> Offers, string? Words) Page(
        Flow flow,
        string text,
        List<Offer> offers,
        string? words,
        ScreenWriter writer)
    {
        var more = new Offer(Offer.More, writer.Line("next"));
        var help = writer.Line("sms_help");
        var pages = SmsPages.Cut(
            text,
            flow.Segments,
            NumberedText.Menu([more.Label], help),
            NumberedText.Menu(offers.Select(offer => offer.Label), words));
        var page = Math.Clamp(_session.Page, 0, pages.Count - 1);
        _session = _session with { Page = page };
        return page < pages.Count - 1 ? (pages[page], [more], help) : (pages[page], offers, words);
    }

    // The notice alone, with what can be answered; where that is too long already, the page once more says as much.
    private static (string Text, string? Words) Brief(
        Flow flow,
        string notice,
        string page,
        List<Offer> offers,
        string? words,
        ScreenWriter writer)
    {
        foreach (var line in new[] { words, writer.Line("sms_help") })
        {
            if (SmsSegments.Over(
                NumberedText.Join(notice, NumberedText.Menu(offers.Select(offer => offer.Label), line)),
                flow.Segments) <= 0)
                return (notice, line);
        }

        return (page, words);
    }

    private void Turn(Flow flow, Step step, int pages)
    {
        _session = _session with { Page = _session.Page + pages };
        Show(flow, step, null);
    }

    private string WordsLine(Flow flow, Step step) => Language is null ? "sms_words_first" : SmsDraft.WordsLine(flow, step);
}
