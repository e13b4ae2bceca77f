namespace Outreach.Tests.Telegram;

/// <summary>Holds an answer that has come back until what asked for it has given up: only then it is read.</summary>
internal sealed class LateReading() : DelegatingHandler(new SocketsHttpHandler())
{
    private string? _method;
    private Func<Task> _before = () => Task.CompletedTask;

    /// <summary>What is done before this method's first answer is read.</summary>
    public void Before(string method, Func<Task> act) => (_before, _method) = (act, method);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (_method is null || !request.RequestUri!.AbsolutePath.EndsWith(_method, StringComparison.Ordinal))
            return answer;
        _method = null;
        await answer.Content.LoadIntoBufferAsync(CancellationToken.None);
        await _before();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return answer;
    }
}
