namespace Outreach.Content;

/// <summary>Where it is kept which content was taken up last.</summary>
public interface IContentStore
{
    /// <summary>The last one, by whatever worker; null when none was told of yet. At hand in memory.</summary>
    ContentTaken? Content { get; }
}
