using System.ComponentModel.DataAnnotations;

namespace Outreach.Content;

/// <summary>Where the words are.</summary>
public sealed class ContentOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Content";

    /// <summary>The content folder, seen from the working folder.</summary>
    [Required(ErrorMessage = "Content:Folder is empty. Name the folder that holds flows/, texts.yaml and the rest.")]
    public string Folder { get; set; } = "content";
}
