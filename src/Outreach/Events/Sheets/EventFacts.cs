using Outreach.Messaging.Screens;

namespace Outreach.Events.Sheets;

/// <summary>What a sheet says of an event. What was not said yet is null; so is what nobody counted.</summary>
public sealed record EventFacts
{
    /// <summary>The day, in the campaign's zone.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>A raion's id of regions.yaml; of a region that has none, the region's.</summary>
    public string? Raion { get; init; }

    /// <summary>The place there, in a few words.</summary>
    public string? Place { get; init; }

    /// <summary>What kind of event.</summary>
    public EventType? Type { get; init; }

    /// <summary>Who held it.</summary>
    public string? Organiser { get; init; }

    /// <summary>Heads that were counted: not people, who may come to many events.</summary>
    public int? Heads { get; init; }

    /// <summary>How they were counted.</summary>
    public CountMethod? Method { get; init; }

    /// <summary>Women among them; null = not counted.</summary>
    public int? Women { get; init; }

    /// <summary>Men among them; null = not counted.</summary>
    public int? Men { get; init; }

    /// <summary>People of 14 to 35 among them (law 157/2023); null = not counted.</summary>
    public int? Youth { get; init; }

    /// <summary>The languages it was held in: ky, ru, other.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>A link, or the number of a letter.</summary>
    public string? Evidence { get; init; }

    /// <summary>A photo of the signed sheet.</summary>
    public MediaFile? Photo { get; init; }

    /// <summary>Leaflets given out; null = none, or not counted.</summary>
    public int? Materials { get; init; }

    /// <summary>Whether anything shows that it took place (Q2).</summary>
    public bool IsProven => Evidence is not null || Photo is not null;

    /// <summary>What of it is different in another one: what a correction changed.</summary>
    public IReadOnlyList<SheetStep> Differences(EventFacts other)
        => [.. Enum.GetValues<SheetStep>().Where(step => !Equals(At(step), other.At(step)))];

    /// <summary>The answer to one question, to be compared.</summary>
    private object? At(SheetStep step) => step switch
    {
        SheetStep.Day => Day,
        SheetStep.Raion => Raion,
        SheetStep.Place => Place,
        SheetStep.Type => Type,
        SheetStep.Organiser => Organiser,
        SheetStep.Heads => Heads,
        SheetStep.Method => Method,
        SheetStep.Sexes => (Women, Men),
        SheetStep.Youth => Youth,
        SheetStep.Languages => string.Join(',', Languages),
        SheetStep.Evidence => (Evidence, Photo),
        SheetStep.Materials => Materials,
        _ => null,
    };
}
