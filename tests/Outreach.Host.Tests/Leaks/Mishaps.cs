using LiteDB.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outreach.LiteDb;
using Outreach.LiteDb.Files;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Storage;

namespace Outreach.Host.Tests.Leaks;

/// <summary>Defects and a bad disk, to be switched on and off while the program runs. A defect's text holds all it knows of the person.</summary>
internal sealed class Mishaps : TimeProvider
{
    private TimeSpan _ahead;

    public volatile bool HandlerBreaks;
    public volatile bool ChannelBreaks;
    public volatile bool DiskFull;

    public int Broken;

    /// <summary>The clock leaps: what waits for it gives up.</summary>
    public void Leap(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Arrange(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(this);
        Wrap<IInboundHandler>(services, inner => new Handler(this, inner));
        Wrap<IChannel>(services, inner => new Wire(this, inner));
        services.AddSingleton(all => ActivatorUtilities.CreateInstance<LiteDbStore>(all, new Disk(this, new FilePlace(all.GetRequiredService<IOptions<LiteDbOptions>>().Value.Path))));
    }

    private static void Wrap<T>(IServiceCollection services, Func<T, T> wrapper)
        where T : class
    {
        foreach (var known in services.Where(service => service.ServiceType == typeof(T)).ToList())
        {
            services.Remove(known);
            services.AddSingleton(all => wrapper((T)(known.ImplementationFactory?.Invoke(all) ?? ActivatorUtilities.CreateInstance(all, known.ImplementationType!))));
        }
    }

    private InvalidOperationException Defect()
    {
        Interlocked.Increment(ref Broken);
        return new InvalidOperationException($"{Seeds.Words} {Seeds.Chat}", new FormatException($"Жылдызбүбү, {Seeds.WebhookSecret}")) { Data = { ["who"] = "jyldyz_bubu_1987" } };
    }

    private sealed class Handler(Mishaps mishaps, IInboundHandler inner) : IInboundHandler
    {
        public Task Handle(InboxRow row, CancellationToken cancellation) => mishaps.HandlerBreaks ? throw mishaps.Defect() : inner.Handle(row, cancellation);

        public Task<IReadOnlyList<Change>> Apologize(InboxRow row, CancellationToken cancellation) => mishaps.HandlerBreaks ? throw mishaps.Defect() : inner.Apologize(row, cancellation);
    }

    private sealed class Wire(Mishaps mishaps, IChannel inner) : IChannel
    {
        public string Kind => inner.Kind;

        public ChannelAbilities Abilities => inner.Abilities;

        public Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation) => mishaps.ChannelBreaks ? throw mishaps.Defect() : inner.Send(message, chat, cancellation);

        public Task<string?> Link(string code, CancellationToken cancellation) => inner.Link(code, cancellation);
    }

    private sealed class Disk(Mishaps mishaps, FilePlace inner) : IPlace
    {
        public string Name => inner.Name;

        public Journal OpenJournal()
        {
            var log = Path.ChangeExtension(inner.Name, null) + "-log" + Path.GetExtension(inner.Name);
            var file = new FileStream(log, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            return new Journal(file, () => Sync(file), keepOpen: false);
        }

        public EngineSettings Settings() => inner.Settings();

        public void Dispose() => inner.Dispose();

        private void Sync(FileStream file)
        {
            if (mishaps.DiskFull)
                throw new IOException("No space left on device.");
            file.Flush(flushToDisk: true);
        }
    }
}
