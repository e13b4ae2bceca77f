using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Outreach.Host.Tests.Running;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Starting;

[Collection(InProcess.Alone)]
public sealed class BrokenWorkerTests
{
    private const string Words = "what a person wrote";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_worker_that_breaks_off_ends_the_program_with_a_reason_and_without_words(bool atOnce)
    {
        await using var site = Site.Quiet();
        await using var program = InProcess.Build(site, services => services.AddHostedService(all => new BreakingWorker(all.GetRequiredService<IHostApplicationLifetime>(), atOnce)));

        var code = await program.Run();

        code.ShouldBe(1);
        var said = program.Told.Lines.Single(line => line.Contains(nameof(BreakingWorker), StringComparison.Ordinal));
        said.ShouldContain(" Critical ");
        said.ShouldContain(nameof(InvalidOperationException));
        program.Told.Lines.ShouldAllBe(line => !line.Contains(Words, StringComparison.Ordinal));
    }

    private sealed class BreakingWorker(IHostApplicationLifetime life, bool atOnce) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            if (!atOnce)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, life.ApplicationStarted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new InvalidOperationException(Words);
        }
    }
}
