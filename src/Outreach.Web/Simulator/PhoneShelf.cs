using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Web.Simulator;

/// <summary>
/// Keeps the simulated phones and the staff's group in a sealed file beside the store, so that a conversation stands there again after a
/// restart. Where the store lies in no file they are forgotten, as it is.
/// </summary>
internal sealed class PhoneShelf(
    SimulatorPhones phones, SimulatorRoom room, TimeProvider time, ISealer? sealer = null, IStoreLocation? place = null)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private IReadOnlyList<KeptPhone> _kept = [];

    private static readonly PhoneView _nothing = new();

    private string? File => place?.File is { } store ? store + ".phones" : null;

    /// <summary>Before anything is drawn: a topic that is not there yet would be taken for lost.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Load();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The last look is also there when the first one had not begun.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Save();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Save();
        }
    }

    private KeptPhone Kept(PlayedTopic topic) => new(room.Chat, topic.Thread, _nothing) { Topic = topic };

    private void Load()
    {
        if (sealer is null || File is not { } file || !System.IO.File.Exists(file))
            return;
        try
        {
            _kept = sealer.Open(new Sealed(System.IO.File.ReadAllBytes(file)), PhoneShelfJson.Default.IReadOnlyListKeptPhone);
            room.Put([.. _kept.Select(static one => one.Topic).OfType<PlayedTopic>()]);
            foreach (var phone in _kept.Where(static one => one.Topic is null))
            {
                if (PhoneId.TryParse(phone.Id, null, out var id))
                    phones.Put(phone.Kind, id, phone.View);
            }
        }
        catch (Exception damage) when (damage is CryptographicException or JsonException or IOException or UnauthorizedAccessException)
        {
            // It is a play: it begins anew.
            _kept = [];
        }
    }

    private void Save()
    {
        IReadOnlyList<KeptPhone> now = [.. phones.All(), .. room.Topics.Select(Kept)];
        var isKept = now.Count == _kept.Count
            && now.Zip(_kept).All(static pair => pair.First.View == pair.Second.View && pair.First.Topic == pair.Second.Topic);
        if (isKept || sealer is null || File is not { } file)
            return;
        try
        {
            var fresh = file + ".new";
            using (var stream = new FileStream(
                fresh, OwnerOnly.Making(new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write })))
                stream.Write(sealer.Seal(now, PhoneShelfJson.Default.IReadOnlyListKeptPhone).Bytes);
            System.IO.File.Move(fresh, file, overwrite: true);
            _kept = now;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // A disk that is full tells itself by the store; the phones are tried again.
            return;
        }
    }
}
