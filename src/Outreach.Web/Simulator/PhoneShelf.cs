using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Web.Simulator;

/// <summary>
/// Keeps the simulated phones in a sealed file beside the store, so that a conversation stands there again after a restart. Where the store
/// lies in no file the phones are forgotten, as it is.
/// </summary>
internal sealed class PhoneShelf(
    SimulatorPhones phones, TimeProvider time, ISealer? sealer = null, IStoreLocation? place = null) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private IReadOnlyList<KeptPhone> _kept = [];

    private string? File => place?.File is { } store ? store + ".phones" : null;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Load();
        return base.StartAsync(cancellationToken);
    }

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

    private void Load()
    {
        if (sealer is null || File is not { } file || !System.IO.File.Exists(file))
            return;
        try
        {
            _kept = sealer.Open(new Sealed(System.IO.File.ReadAllBytes(file)), PhoneShelfJson.Default.IReadOnlyListKeptPhone);
            foreach (var phone in _kept)
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
        var now = phones.All();
        var isKept = now.Count == _kept.Count && now.Zip(_kept).All(static pair => pair.First.View == pair.Second.View);
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
