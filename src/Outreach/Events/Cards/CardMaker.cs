using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Events.Codes;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Flows.Running;
using Outreach.People;

namespace Outreach.Events.Cards;

/// <summary>Writes cards from the content: nothing on them is said in another place than there.</summary>
public sealed class CardMaker(CurrentPlaybook playbook, CampaignClock clock, IOptions<CampaignOptions> campaign)
{
    private const string Scheme = "https://";

    /// <summary>What a campaign is called whose name nobody wrote.</summary>
    private static readonly string Unnamed = new CampaignOptions().Name;

    /// <summary>The groups of lessons as people are offered them, with what is in each.</summary>
    public IReadOnlyList<(string Id, Words Label, IReadOnlyList<Flow> Lessons)> Groups
    {
        get
        {
            var book = playbook.Book;
            var steps = book.Flows[Playbook.LessonsFlow].Steps;
            return
            [
                .. steps.Where(static step => step.Choices == ChoiceLists.Lessons)
                    .Select(step => (step.Id, Label(steps, step), book.LessonsOf(step.Id)))
                    .Where(static group => group.Item3.Count > 0),
            ];
        }
    }

    /// <summary>The checks that have a sentence for a card.</summary>
    public IReadOnlyList<Flow> Checks =>
    [
        .. playbook.Book.Flows.Values.Where(static flow => flow is { Check: not null, Remember: not null })
            .OrderBy(static flow => flow.Id, StringComparer.Ordinal),
    ];

    /// <summary>The lesson or check of which a card can be made; null for another id.</summary>
    public Flow? Find(string id)
        => playbook.Book.Flows.GetValueOrDefault(id) is { Remember: not null } flow && LinkCodes.CanLead(playbook.Book, id)
            ? flow
            : null;

    /// <summary>The code by which people come who saw its card.</summary>
    public static string CodeOf(Flow flow) => $"card-{flow.Id}";

    /// <summary>Its card.</summary>
    /// <param name="flow">A lesson or check that <see cref="Find"/> knows.</param>
    /// <param name="language">The language of the card, whoever asks for it.</param>
    /// <param name="link">Where its code leads.</param>
    public Card Of(Flow flow, Language language, string link)
    {
        var book = playbook.Book;
        return new Card
        {
            Language = language,
            Title = flow.Title.In(language),
            Sentence = Begun(flow.Remember!.In(language)),
            Scan = book.Texts.In(flow.IsLesson ? "card_scan_lesson" : "card_scan_check", language),
            Code = QrSquares.Of(link),
            Link = link.StartsWith(Scheme, StringComparison.Ordinal) ? link[Scheme.Length..] : link,
            Numbers = Placeholders.Fill(
                book.Texts.In("card_numbers", language), book, language, clock.Today, sms: false, static _ => null),
            Campaign = campaign.Value.Name == Unnamed ? null : campaign.Value.Name,
        };
    }

    // What stands on the button by which people come to the group; its id where none leads there.
    private static Words Label(IReadOnlyList<Step> steps, Step group) => steps.SelectMany(static step => step.Options)
        .FirstOrDefault(option => option.Go is Target.ToStep { Step: var to } && to == group.Id)?.Label ?? new Words(group.Id, group.Id);

    // In a lesson it stands behind a colon, here it begins: perhaps with a quotation mark.
    private static string Begun(string sentence)
        => sentence.IndexOf(sentence.FirstOrDefault(char.IsLetter), StringComparison.Ordinal) is >= 0 and var first
            ? string.Concat(sentence.AsSpan(0, first), char.ToUpperInvariant(sentence[first]).ToString(), sentence.AsSpan(first + 1))
            : sentence;
}
