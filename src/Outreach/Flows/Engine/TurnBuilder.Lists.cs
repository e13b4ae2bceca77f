using Outreach.Flows.Definitions;
using Outreach.Messaging.Inbound;

namespace Outreach.Flows.Engine;

/// <summary>Lists that are too long for one screen: shown in parts, chosen from as a whole.</summary>
internal sealed partial class TurnBuilder
{
    /// <summary>An entry of the list, by its id.</summary>
    public void Choose(string id)
    {
        var (flow, step) = Here!.Value;
        _session = _session with { Lost = 0 };
        if (List(step.Choices!).FirstOrDefault(choice => choice.Id == id) is { } choice)
            Take(flow, step, choice);
        else
            ShowAgain("choice_gone");
    }

    /// <summary>Shows the list from an entry on.</summary>
    public void LookAt(string id)
    {
        var (flow, step) = Here!.Value;
        From(step, id);
        Show(flow, step, null);
    }

    private void From(Step step, string id)
    {
        var at = List(step.Choices!).TakeWhile(choice => choice.Id != id).Count();
        _session = _session with { Lost = 0, ListPage = 0, ListFrom = step.Most is null ? 0 : at, Page = 0 };
    }

    /// <summary>The screen asks at which time of a day.</summary>
    public bool AsksTime => Here is { Step.Choices: ChoiceLists.Times };

    /// <summary>Whether words name a time of the day.</summary>
    public static bool SaysTime(InboundContent heard) => WordsOf(heard) is { } words && SaidTime.Is(words);

    /// <summary>Another question of the flow in which she is.</summary>
    public void Ask(string step)
    {
        _session = _session with { Lost = 0 };
        Leave(Here!.Value.Flow, Here.Value.Step, new Target.ToStep(step));
    }

    /// <summary>What she named is not in the list.</summary>
    /// <param name="notice">The sentence of texts.yaml.</param>
    /// <param name="near">The entry next to it, from which on the list is shown.</param>
    public void Miss(string notice, string? near)
    {
        _session = _session with { Lost = 0 };
        if (near is not null && Here is { } here)
            From(here.Step, near);
        ShowAgain(notice);
    }

    private void TurnList(Flow flow, Step step, int pages)
    {
        _session = _session with { ListPage = _session.ListPage + pages, Page = 0 };
        Show(flow, step, null);
    }

    private IEnumerable<Offer> Entries(Step step, IReadOnlyList<Choice> list, ScreenWriter writer)
    {
        var (shown, follow) = step.PageOf(list, _session.ListPage, _session.ListFrom);
        var entries = shown.Select(choice => new Offer(choice.Id, writer.Label(choice.Label)));
        return follow ? entries.Append(new Offer(Offer.Further, writer.Label(step.More!))) : entries;
    }
}
