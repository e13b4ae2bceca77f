using Microsoft.AspNetCore.Components;
using Outreach.Staff.Commands;

namespace Outreach.Web.Console.Look;

/// <summary>What stands around every page: the way to the others, as far as they are hers, the language, the way out.</summary>
public sealed partial class Frame
{
    /// <summary>What a form carries its proof in.</summary>
    internal const string FormField = "form";

    private static readonly (string Language, string Label)[] Languages = [("ky", "Кыргызча"), ("ru", "Русский")];

    /// <summary>Who looks; null before anybody is signed in.</summary>
    [Parameter]
    public Visitor? Visitor { get; set; }

    /// <summary>Writes for whoever looks.</summary>
    [Parameter, EditorRequired]
    public required StaffWriter Say { get; set; }

    /// <summary>The path that was asked for.</summary>
    [Parameter, EditorRequired]
    public required string From { get; set; }

    /// <summary>What the page is called: never by a word of a person's.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What became of what was done last.</summary>
    [Parameter]
    public string? Told { get; set; }

    /// <summary>Whether that is a refusal.</summary>
    [Parameter]
    public bool Bad { get; set; }

    /// <summary>What stays in the address when the language is switched, with its "&amp;".</summary>
    [Parameter]
    public string? Beside { get; set; }

    /// <summary>The page.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Code => Say.Language.ToString().ToLowerInvariant();
}
