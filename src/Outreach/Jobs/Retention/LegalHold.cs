namespace Outreach.Jobs.Retention;

/// <summary>
/// Something is not forgotten by itself before some day, because a court or the law wants it kept. It does not hold back a person who asks
/// to be forgotten.
/// </summary>
public sealed record LegalHold
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>How colleagues call it.</summary>
    public required string Name { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Until when: then it holds nothing any more.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The class that it holds; null = all.</summary>
    public string? Class { get; init; }

    /// <summary>What it holds of the class, such as one case; null = all of it.</summary>
    public long? Number { get; init; }

    /// <summary>Whether it holds this back.</summary>
    public bool Holds(string name, long number, DateTimeOffset at)
        => at < Until && (Class is null || Class == name) && (Number is null || Number == number);
}
