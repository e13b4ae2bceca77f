using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Host.Starting;

namespace Outreach.Tests.Fakes;

/// <summary>What the folders of the program register of the content.</summary>
internal static class ShippedContent
{
    private static readonly ConcurrentDictionary<DateOnly, Lazy<PlaybookReading>> _read = new();

    public static StaffTextKeys Keys { get; } = new(StaffTextKeys.Of(new ServiceCollection().AddOutreach(new ConfigurationManager())));

    /// <summary>Reads a content folder; the shipped one, which no test changes, once a day for all.</summary>
    public static PlaybookReading Once(string path, DateOnly today, IReadOnlyList<string> staffKeys)
        => path == TestOutreach.ContentFolder && staffKeys.SequenceEqual(Keys.Keys)
            ? _read.GetOrAdd(today, static day => new Lazy<PlaybookReading>(() => Read(TestOutreach.ContentFolder, day))).Value
            : PlaybookReader.Read(path, today, staffKeys);

    /// <summary>Reads a content folder as the program would.</summary>
    public static PlaybookReading Read(string path, DateOnly today) => PlaybookReader.Read(path, today, Keys.Keys);
}
