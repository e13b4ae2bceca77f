using System.Globalization;
using Outreach.Events.Sheets;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;

namespace Outreach.Events.Actions;

/// <summary>How a sheet looks to staff.</summary>
public static class EventTexts
{
    /// <summary>The command that shows sheets, and takes the presses under their notices.</summary>
    public const string Command = "events";

    /// <summary>The command that begins a sheet.</summary>
    public const string Begins = "event";

    private const string Nothing = "–";

    /// <summary>The questions of a sheet.</summary>
    public static IEnumerable<SheetStep> Questions => Enum.GetValues<SheetStep>().Where(static step => step != SheetStep.Review);

    /// <summary>A sheet on one line: number, state, day, place, type, heads.</summary>
    public static string Line(EventSheet sheet, StaffWriter words) => words.Say(
        "event_line",
        ("number", sheet.Id),
        ("state", State(sheet, words)),
        ("day", Value(SheetStep.Day, sheet.Facts, words)),
        ("raion", Value(SheetStep.Raion, sheet.Facts, words)),
        ("type", Value(SheetStep.Type, sheet.Facts, words)),
        ("heads", Value(SheetStep.Heads, sheet.Facts, words)));

    /// <summary>All of a sheet: answers, what was corrected, why it went back.</summary>
    public static string Card(EventSheet sheet, StaffWriter words)
    {
        var lines = new List<string>
        {
            words.Say("event_head", ("number", sheet.Id), ("state", State(sheet, words)), ("code", sheet.Code)),
            string.Empty,
        };
        lines.AddRange(Questions.Select(step => $"{words.Say(SheetRules.NameOf(step))}: {Value(step, sheet.Facts, words)}"));
        var versions = sheet.History.Select(static one => one.Facts).ToList();
        if (sheet.Approved is { } counts && sheet.State != SheetState.Approved)
            versions = [counts.Facts, sheet.Facts];
        foreach (var (before, after) in versions.Zip(versions.Skip(1)).Where(static pair => pair.First.Differences(pair.Second).Count > 0))
        {
            lines.Add(string.Empty);
            lines.Add(words.Say("event_changed"));
            lines.AddRange(before.Differences(after).Select(
                step => $"{words.Say(SheetRules.NameOf(step))}: {Value(step, before, words)} → {Value(step, after, words)}"));
        }

        if (sheet.Word is { } word)
        {
            lines.Add(string.Empty);
            lines.Add(words.Say("event_word", ("word", word)));
        }

        return string.Join('\n', lines);
    }

    /// <summary>An answer as it is read.</summary>
    public static string Value(SheetStep step, EventFacts facts, StaffWriter words) => step switch
    {
        SheetStep.Day => facts.Day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? Nothing,
        SheetStep.Raion => facts.Raion is { } place ? words.Place(place) : Nothing,
        SheetStep.Place => facts.Place ?? Nothing,
        SheetStep.Type => facts.Type is { } type ? Of(type, words) : Nothing,
        SheetStep.Organiser => facts.Organiser ?? Nothing,
        SheetStep.Heads => facts.Heads is { } heads ? StaffWriter.Number(heads) : Nothing,
        SheetStep.Method => facts.Method is { } method ? Of(method, words) : Nothing,
        SheetStep.Sexes => facts is { Women: { } women, Men: { } men }
            ? words.Say("event_sexes", ("women", women), ("men", men))
            : words.Say("event_not_counted"),
        SheetStep.Youth => facts.Youth is { } youth ? StaffWriter.Number(youth) : words.Say("event_not_counted"),
        SheetStep.Languages => facts.Languages.Count > 0
            ? string.Join(", ", facts.Languages.Select(language => words.Say($"event_language_{language}")))
            : Nothing,
        SheetStep.Evidence => (facts.Photo, facts.Evidence) switch
        {
            (not null, { } proof) => $"📷 {proof}",
            (not null, null) => "📷",
            (null, var proof) => proof ?? Nothing,
        },
        SheetStep.Materials => facts.Materials is { } leaflets ? StaffWriter.Number(leaflets) : Nothing,
        _ => string.Empty,
    };

    /// <summary>A type's name.</summary>
    public static string Of(EventType type, StaffWriter words) => words.Say(KeyOf(type));

    /// <summary>The name of a type: a key of staff.yaml.</summary>
    public static string KeyOf(EventType type) => $"event_type_{type.ToString().ToLowerInvariant()}";

    /// <summary>A way of counting.</summary>
    public static string Of(CountMethod method, StaffWriter words) => words.Say(KeyOf(method));

    /// <summary>The name of a way of counting: a key of staff.yaml.</summary>
    public static string KeyOf(CountMethod method) => $"event_method_{method.ToString().ToLowerInvariant()}";

    /// <summary>A button that is about one sheet.</summary>
    public static Button Button(string action, EventSheet sheet, string title)
        => new(string.Create(CultureInfo.InvariantCulture, $"{action}-{sheet.Id}-{sheet.Version}"), title);

    private static string State(EventSheet sheet, StaffWriter words)
        => words.Say(sheet.Approved is not null && sheet.State != SheetState.Approved
            ? $"event_correction_{sheet.State.ToString().ToLowerInvariant()}"
            : $"event_state_{sheet.State.ToString().ToLowerInvariant()}");
}
