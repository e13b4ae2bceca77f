using Outreach.Broadcasts.Boards;
using Outreach.Content;
using Outreach.Flows.Running;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Commands;

namespace Outreach.Broadcasts.Drafting;

/// <summary>For whom is it? Regions, raions, languages, channels and lessons are ticked one by one; nothing ticked = all.</summary>
public sealed class DraftAudience(CurrentPlaybook playbook, IEnumerable<IChannel> channels, BroadcastText text)
{
    private const string Done = "done";
    private const string Up = "up";
    private const string Regions = "regions";
    private const string Raions = "raions";
    private const string Languages = "languages";
    private const string Channels = "channels";
    private const string Lessons = "lessons";
    private const string Tick = "t-";

    private static readonly string[] Parts = [Regions, Raions, Languages, Channels, Lessons];

    /// <summary>The question, or a list of it to tick.</summary>
    internal (string Text, List<Button> Buttons) Ask(DeskCall call, Broadcast draft, DraftMemory memory)
    {
        var words = call.Words;
        if (memory.Part is { } part)
        {
            var ticks = Entries(call, draft, part).Select(
                entry => new Button($"{Tick}{entry.Id}", $"{(entry.On ? "✓ " : string.Empty)}{entry.Name}")).ToList();
            return (words.Say($"broadcast_ask_{part}"), [.. ticks, new Button(Up, words.Say("staff_done"))]);
        }

        var parts = Parts.Where(name => name != Raions || draft.Audience.Regions.Count + draft.Audience.Raions.Count > 0)
            .Select(name => new Button(name, words.Say($"broadcast_part_{name}")));
        return (
            words.Say("broadcast_ask_audience", ("for", text.For(draft.Audience, words))),
            [new Button(Done, words.Say("broadcast_audience_done")), .. parts]);
    }

    /// <summary>Her answer.</summary>
    internal DraftReply Answer(DeskCall call, Broadcast draft, DraftMemory memory)
    {
        if (call.Input is not DeskInput.Pressed { Action: var action })
            return new DraftReply(draft, memory, call.Words.Say("staff_press"));
        if (memory.Part is null)
            return action == Done
                ? new DraftReply(draft, null)
                : new DraftReply(draft, Parts.Contains(action) ? memory with { Part = action } : memory);
        if (action == Up)
            return new DraftReply(draft, memory with { Part = null });
        var id = action.StartsWith(Tick, StringComparison.Ordinal) ? action[Tick.Length..] : null;
        return Entries(call, draft, memory.Part).Any(entry => entry.Id == id)
            ? new DraftReply(draft.Edited(known => known with { Audience = Ticked(call, known.Audience, memory.Part, id!) })!, memory)
            : new DraftReply(draft, memory);
    }

    private IEnumerable<(string Id, string Name, bool On)> Entries(DeskCall call, Broadcast draft, string part)
    {
        var (audience, words) = (draft.Audience, call.Words);
        return part switch
        {
            Regions => Own(call).Select(region => (region.Id, region.Name.In(words.Language), audience.Regions.Contains(region.Id))),
            Raions => Own(call).Where(
                region => audience.Regions.Contains(region.Id) || region.Raions.Any(raion => audience.Raions.Contains(raion.Id)))
                .SelectMany(region => region
                    .Raions).Select(raion => (raion.Id, raion.Name.In(words.Language), audience.Raions.Contains(raion.Id))),
            Languages => Enum.GetValues<Language>()
                .Select(language => (Name(language), words.Say($"language_{Name(language)}"), audience.Languages.Contains(language))),
            Channels => channels.Select(
                channel => (channel.Kind, BroadcastText.Channel(channel.Kind, words), audience.Channels.Contains(channel.Kind))),
            Lessons => playbook.Book.Lessons
                .Select(lesson => (lesson.Id, lesson.Title.In(words.Language), audience.Lessons.Contains(lesson.Id))),
            _ => [],
        };
    }

    private static Audience Ticked(DeskCall call, Audience audience, string part, string id) => part switch
    {
        Regions => Region(call, audience, id),
        Raions => Raion(call, audience, id),
        Languages => audience with { Languages = Toggle(audience.Languages, Enum.Parse<Language>(id, ignoreCase: true)) },
        Channels => audience with { Channels = Toggle(audience.Channels, id) },
        Lessons => audience with { Lessons = Toggle(audience.Lessons, id) },
        _ => audience,
    };

    // Who leads some regions writes to these; where none is left ticked, all of them are.
    private static Audience Region(DeskCall call, Audience audience, string id)
    {
        var raions = call.Words.Regions.Find(id)!.Raions.Select(raion => raion.Id).ToHashSet();
        var regions = Toggle(audience.Regions, id);
        var changed = audience with { Regions = regions, Raions = [.. audience.Raions.Where(raion => !raions.Contains(raion))] };
        return changed.Regions.Count + changed.Raions.Count == 0 ? changed with { Regions = call.Member.Regions } : changed;
    }

    // A raion stands for itself: its whole region is not asked for any more. Without the last one the region is whole again.
    private static Audience Raion(DeskCall call, Audience audience, string id)
    {
        var region = call.Words.Regions.All.First(region => region.Raions.Any(raion => raion.Id == id));
        var raions = Toggle(audience.Raions, id);
        var whole = !region.Raions.Any(raion => raions.Contains(raion.Id));
        return audience with
        {
            Raions = raions,
            Regions = whole ? [.. audience.Regions.Union([region.Id])] : [.. audience.Regions.Where(other => other != region.Id)],
        };
    }

    private static IEnumerable<Region> Own(DeskCall call)
        => call.Words.Regions.All.Where(region => call.Member.Regions.Count == 0 || call.Member.Regions.Contains(region.Id));

    private static string Name(Language language) => language.ToString().ToLowerInvariant();

    private static IReadOnlyList<T> Toggle<T>(IReadOnlyList<T> list, T one)
        => list.Contains(one) ? [.. list.Where(other => !Equals(other, one))] : [.. list, one];
}
