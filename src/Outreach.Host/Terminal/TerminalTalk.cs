using Outreach.Host.Starting;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Host.Terminal;

/// <summary>A talk in the terminal, on a store in memory.</summary>
internal static class TerminalTalk
{
    public static async Task<int> Run(Language? language, IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        var builder = Microsoft.Extensions.Hosting.Host
            .CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddSettings(settings);
        builder.Services.AddMetrics().AddOutreach(builder.Configuration).AddPassingStore().AddSingleton<IChannel, TerminalChannel>();
        using var host = builder.Build();
        host.Services.Prepare();
        await host.StartAsync(cancellation);
        Console.WriteLine("Write as to the bot. Leave with an empty line or Ctrl+D.");
        var inbox = host.Services.GetRequiredService<Inbox>();
        var time = host.Services.GetRequiredService<TimeProvider>();
        InboundContent next = new InboundContent.Opened(null);
        for (var number = 1; ; number++)
        {
            await inbox.Receive(
                new InboundMessage
                {
                    Key = $"terminal:{number:D8}",
                    Channel = TerminalChannel.Name,
                    Address = "terminal",
                    SentAt = time.GetUtcNow(),
                    LanguageHint = language?.ToString().ToLowerInvariant(),
                    Content = next,
                },
                cancellation);
            await Answered(host.Services, time, cancellation);
            var line = await Console.In.ReadLineAsync(cancellation);
            if (string.IsNullOrWhiteSpace(line))
                break;
            next = new InboundContent.Wrote(line);
        }

        await host.StopAsync(cancellation);
        return 0;
    }

    private static async Task Answered(IServiceProvider services, TimeProvider time, CancellationToken cancellation)
    {
        while (services.GetRequiredService<PersonQueues>().Waiting > 0 || services.GetRequiredService<Outbox>().Waiting > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(5), time, cancellation);
    }
}
