namespace Outreach.Reports;

/// <summary>Writes reports as files. The same report gives the same bytes.</summary>
public interface IReportRenderer
{
    /// <summary>The ending of its files, with the dot.</summary>
    string Ending { get; }

    /// <summary>Writes.</summary>
    byte[] Render(Report report);

    /// <summary>What was asked of a report that it wrote; null where the bytes are no such file.</summary>
    string? QueryOf(byte[] file);
}
