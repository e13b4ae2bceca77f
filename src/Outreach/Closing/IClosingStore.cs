namespace Outreach.Closing;

/// <summary>Where the end of the campaign is kept.</summary>
public interface IClosingStore
{
    /// <summary>It, as of the last transaction that is safe; null = none was asked for.</summary>
    CampaignClosing? Closing { get; }
}
