using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Events.Actions;
using Outreach.Events.Sheets;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;

namespace Outreach.Events.Desk;

/// <summary>The questions of a sheet, each on a screen of its own: what is asked, and what an answer means.</summary>
public sealed class SheetQuestions(CampaignClock clock)
{
    private const string None = "none";
    private const string Today = "today";
    private const string Yesterday = "yesterday";
    private static readonly string[] Spoken = ["ky", "ru", "ky+ru", "other"];

    /// <summary>The question.</summary>
    internal static (string Text, IEnumerable<Button> Buttons) Ask(DeskCall call, EventMemory memory)
    {
        var say = call.Words;
        return memory.Step switch
        {
            SheetStep.Day => (
                say.Say("event_ask_day"),
                [new Button(Today, say.Say("event_today")), new Button(Yesterday, say.Say("event_yesterday"))]),
            SheetStep.Raion => RegionOf(call, memory) is { } region
                ? (say.Say("event_ask_raion", ("region", region.Name.In(say.Language))), Named(call, region.Raions))
                : (say.Say("event_ask_region"), Named(call, Own(call))),
            SheetStep.Type => (
                say.Say("event_ask_type"),
                Enum.GetValues<EventType>().Select(type => new Button(type.ToString(), EventTexts.Of(type, say)))),
            SheetStep.Method => (
                say.Say("event_ask_method"),
                Enum.GetValues<CountMethod>().Select(method => new Button(method.ToString(), EventTexts.Of(method, say)))),
            SheetStep.Languages => (
                say.Say("event_ask_languages"),
                Spoken.Select(one => new Button(one, string.Join(" + ", one.Split('+').Select(code => Language(code, say)))))),
            SheetStep.Sexes or SheetStep.Youth => (Key(memory.Step, say), [new Button(None, say.Say("event_not_counted"))]),
            SheetStep.Evidence or SheetStep.Materials => (Key(memory.Step, say), [new Button(None, say.Say("event_none"))]),
            _ => (Key(memory.Step, say), []),
        };
    }

    /// <summary>Her answer.</summary>
    internal SheetReply Answer(DeskCall call, EventFacts facts, EventMemory memory)
    {
        var reply = memory.Step == SheetStep.Raion ? Raion(call, facts, memory) : Read(call, facts, memory.Step) is { } read
            ? new SheetReply(read)
            : new SheetReply(facts, memory, call.Words.Say(HowTo(memory.Step)));
        return reply.Stays is null && SheetRules.WrongIn(memory.Step, reply.Facts, clock.Today, call.Words.Regions) is { } why
            ? new SheetReply(facts, memory, call.Words.Say(why))
            : reply;
    }

    private static SheetReply Raion(DeskCall call, EventFacts facts, EventMemory memory)
    {
        var chosen = call.Input switch
        {
            DeskInput.Pressed pressed => pressed.Action,
            DeskInput.Wrote wrote => EventPlaces.Read(wrote.Words, call.Words.Regions),
            _ => null,
        };
        if (chosen is not null && EventPlaces.RegionOf(chosen, call.Words.Regions) is not null)
            return new SheetReply(facts with { Raion = chosen });
        return Own(call).Any(region => region.Id == chosen)
            ? new SheetReply(facts, memory with { Part = chosen })
            : new SheetReply(facts, memory, call.Words.Say("event_no_raion"));
    }

    private EventFacts? Read(DeskCall call, EventFacts facts, SheetStep step) => (step, call.Input) switch
    {
        (SheetStep.Day, DeskInput.Pressed { Action: Today }) => facts with { Day = clock.Today },
        (SheetStep.Day, DeskInput.Pressed { Action: Yesterday }) => facts with { Day = clock.Today.AddDays(-1) },
        (SheetStep.Type, DeskInput.Pressed pressed) => Chosen<EventType>(pressed) is { } type ? facts with { Type = type } : null,
        (SheetStep.Method, DeskInput.Pressed pressed) => Chosen<CountMethod>(pressed) is { } method ? facts with { Method = method } : null,
        (SheetStep.Languages, DeskInput.Pressed { Action: var action }) when Spoken.Contains(action)
            => facts with { Languages = action.Split('+') },
        (SheetStep.Sexes, DeskInput.Pressed { Action: None }) => facts with { Women = null, Men = null },
        (SheetStep.Youth, DeskInput.Pressed { Action: None }) => facts with { Youth = null },
        (SheetStep.Materials, DeskInput.Pressed { Action: None }) => facts with { Materials = null },
        (SheetStep.Evidence, DeskInput.Pressed { Action: None }) => facts with { Evidence = null, Photo = null },
        (SheetStep.Evidence, DeskInput.Showed { File: { Kind: MediaKind.Picture } photo } showed) => facts with
        {
            Photo = photo,
            Evidence = showed.Caption is { } caption ? WrittenAnswers.Words(caption) ?? facts.Evidence : facts.Evidence,
        },
        (_, DeskInput.Wrote wrote) => Written(facts, step, wrote.Words),
        _ => null,
    };

    private EventFacts? Written(EventFacts facts, SheetStep step, string words) => step switch
    {
        SheetStep.Day => WrittenAnswers.Day(words, clock.Today) is { } day ? facts with { Day = day } : null,
        SheetStep.Place => WrittenAnswers.Words(words) is { } place ? facts with { Place = place } : null,
        SheetStep.Organiser => WrittenAnswers.Words(words) is { } organiser ? facts with { Organiser = organiser } : null,
        SheetStep.Evidence => WrittenAnswers.Words(words) is { } proof ? facts with { Evidence = proof } : null,
        SheetStep.Heads => WrittenAnswers.Number(words) is { } heads ? facts with { Heads = heads } : null,
        SheetStep.Youth => WrittenAnswers.Number(words) is { } youth ? facts with { Youth = youth } : null,
        SheetStep.Materials => WrittenAnswers.Number(words) is { } leaflets ? facts with { Materials = leaflets } : null,
        SheetStep.Languages => WrittenAnswers.Languages(words) is { Count: > 0 } languages ? facts with { Languages = languages } : null,
        SheetStep.Sexes => WrittenAnswers.Sexes(words) is var (women, men) ? facts with { Women = women, Men = men } : null,
        _ => null,
    };

    private static string HowTo(SheetStep step) => step switch
    {
        SheetStep.Day => "event_day_how",
        SheetStep.Heads or SheetStep.Youth or SheetStep.Materials => "event_number_how",
        SheetStep.Sexes => "event_sexes_how",
        SheetStep.Evidence => "event_evidence_how",
        SheetStep.Place or SheetStep.Organiser => "event_words_how",
        _ => "staff_press",
    };

    // A name that stands behind a button; digits are none, though an enumeration would take them.
    private static T? Chosen<T>(DeskInput.Pressed pressed)
        where T : struct, Enum
        => Enum.TryParse<T>(pressed.Action, out var value) && Enum.IsDefined(value) && !char.IsDigit(pressed.Action[0]) ? value : null;

    private static string Key(SheetStep step, StaffWriter say) => say.Say($"event_ask_{step.ToString().ToLowerInvariant()}");

    private static string Language(string code, StaffWriter say) => say.Say($"event_language_{code}");

    private static IEnumerable<Button> Named(DeskCall call, IEnumerable<Region> places)
        => places.Select(place => new Button(place.Id, place.Name.In(call.Words.Language)));

    // Whose region is one is not asked for it.
    private static Region? RegionOf(DeskCall call, EventMemory memory)
        => Own(call).ToList() is [{ Raions.Count: > 0 } only] ? only : Own(call).FirstOrDefault(region => region.Id == memory.Part);

    private static IEnumerable<Region> Own(DeskCall call)
        => EventPlaces.Inland(call.Words.Regions).Where(region => call.Member.Leads(region.Id));
}
