using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Host.Starting;

namespace Outreach.Tests.Fakes;

/// <summary>What the folders of the program register of the content.</summary>
internal static class ShippedContent
{
    public static StaffTextKeys Keys { get; } = new(StaffTextKeys.Of(new ServiceCollection().AddOutreach(new ConfigurationManager())));

    /// <summary>Reads a content folder as the program would.</summary>
    public static PlaybookReading Read(string path, DateOnly today) => PlaybookReader.Read(path, today, Keys.Keys);
}
