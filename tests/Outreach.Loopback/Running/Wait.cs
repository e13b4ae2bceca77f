
namespace Outreach.Loopback.Running;

/// <summary>Waits for what will come; how long says only when to give up.</summary>
public static class Wait
{
    /// <summary>Long: a busy machine is slow, and a test that passes never waits so long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // What is looked at costs the program as much as the test: whoever waits long looks more and more rarely.
    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Rarest = TimeSpan.FromMilliseconds(120);

    public static Task Until(Func<bool> condition, Func<string> state) => Until(() => Task.FromResult(condition()), state);

    public static async Task Until(Func<Task<bool>> condition, Func<string> state)
    {
        using var over = new CancellationTokenSource(Patience);
        for (var pause = Soonest; !await condition(); pause = pause < Rarest ? 1.25 * pause : Rarest)
        {
            if (over.IsCancellationRequested)
                throw new TimeoutException($"What was awaited did not come. It stands so:\n{state()}");
            await Task.Delay(pause, TimeProvider.System, CancellationToken.None);
        }
    }
}
