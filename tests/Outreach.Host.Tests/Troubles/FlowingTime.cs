using Microsoft.Extensions.Time.Testing;

namespace Outreach.Host.Tests.Troubles;

/// <summary>A time that flows by itself, and passes fast when the test says so.</summary>
internal sealed class FlowingTime : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _flowing;

    public FlowingTime() => _flowing = Flow();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));

    /// <summary>Lets hours pass in seconds.</summary>
    /// <param name="span">How long it is in the program's eyes.</param>
    /// <param name="step">How much of it passes at once; whatever is due within is late by at most so much.</param>
    public async Task Pass(TimeSpan span, TimeSpan step)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += step)
        {
            Time.Advance(step);
            await Task.Delay(Tick, TimeProvider.System, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _flowing;
        _stop.Dispose();
    }

    private async Task Flow()
    {
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(Tick, TimeProvider.System, CancellationToken.None);
            Time.Advance(Tick);
        }
    }
}
