using System.ComponentModel.DataAnnotations;

namespace Outreach.LiteDb;

/// <summary>Where the store's file lies.</summary>
public sealed class LiteDbOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Storage:LiteDb";

    /// <summary>
    /// The file. Beside it lie its journal (<c>-log</c>) and its lock (<c>.lock</c>). The folder is made when it is missing.
    /// </summary>
    [Required(ErrorMessage = "Storage:LiteDb:Path is empty. Name a file, for example data/outreach.db.")]
    public string Path { get; set; } = "data/outreach.db";
}
