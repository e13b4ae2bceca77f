namespace Outreach.Flows.Definitions;

/// <summary>How a content folder is read: <see cref="PlaybookReader.Read"/>.</summary>
/// <param name="path">The content folder.</param>
/// <param name="today">Decides which numbers are shown with the word "check".</param>
/// <param name="staffKeys">The sentences that folders say to staff.</param>
public delegate PlaybookReading ReadPlaybook(string path, DateOnly today, IReadOnlyList<string> staffKeys);
