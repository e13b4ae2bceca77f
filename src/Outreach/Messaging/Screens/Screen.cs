namespace Outreach.Messaging.Screens;

/// <summary>What a person sees at one moment: some words and what she can do next. A channel draws it as it can.</summary>
public sealed record Screen
{
    /// <summary>Which screen of this talk it is; a button carries it, so that an old button is known as old.</summary>
    public required int Serial { get; init; }

    /// <summary>The words, plain text.</summary>
    public required string Text { get; init; }

    /// <summary>What can be chosen; the first is number 1.</summary>
    public IReadOnlyList<Button> Options { get; init; } = [];

    /// <summary>What can be done on any screen: back, menu, help, hide.</summary>
    public IReadOnlyList<Button> Commands { get; init; } = [];

    /// <summary>The screen asks for her phone number: what stands on the button that shares it.</summary>
    public string? AsksContact { get; init; }

    /// <summary>The screen before asked for it and this one does not: that button is to go.</summary>
    public bool AskedContact { get; init; }

    /// <summary>Where there are no buttons: the line that names the words that always work.</summary>
    public string? WordsLine { get; init; }
}
