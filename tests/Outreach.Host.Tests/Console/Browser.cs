using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Outreach.Host.Tests.Console;

/// <summary>A browser without a script: it keeps cookies, follows nothing by itself, and sends forms as they stand on a page.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None };
    private readonly HttpClient _http;

    public Browser(Uri site) => _http = new HttpClient(_handler) { BaseAddress = site };

    public CookieContainer Cookies => _handler.CookieContainer;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<Shown> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<Shown> Post(string path, IEnumerable<(string Name, string Value)> fields, params (string Name, string Value)[] headers)
        => Send(
            HttpMethod.Post,
            path,
            new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value))),
            headers);

    /// <summary>Presses the button of a page's form whose way ends so, with more in its fields.</summary>
    public async Task<Shown> Press(Shown page, string way, params (string Name, string Value)[] more)
    {
        var form = page.Forms.FirstOrDefault(one => one.Way.EndsWith(way, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No form {way} in:\n{page.Text}");
        return await Post(page.To(form.Way), [.. form.Fields, .. more]);
    }

    /// <summary>Where a page or a done deed leads.</summary>
    public Task<Shown> Follow(Shown from) => Get(from.To(from.Location!));

    public Task<Stream> Listen(string path) => _http.GetStreamAsync(path, Cancellation);

    public async Task<long> Weigh(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await _http.SendAsync(request, Cancellation);
        return (await answer.Content.ReadAsByteArrayAsync(Cancellation)).LongLength;
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<Shown> Send(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var answer = await _http.SendAsync(request, Cancellation);
        return new Shown(
            request.RequestUri!,
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(Cancellation),
            answer.Headers.Location?.OriginalString,
            answer.Headers.ToDictionary(static header => header.Key, static header => string.Join("; ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What came.</summary>
    internal sealed record Shown(Uri Url, HttpStatusCode Status, string Text, string? Location, IReadOnlyDictionary<string, string> Headers)
    {
        public IReadOnlyList<Form> Forms =>
        [
            .. Regex.Matches(Text, "<form method=\"post\" action=\"(?<way>[^\"]*)\"[^>]*>(?<inside>.*?)</form>", RegexOptions.Singleline).Select(match => new Form(
                match.Groups["way"].Value,
                [.. Regex.Matches(match.Groups["inside"].Value, "type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")
                    .Select(one => (one.Groups["name"].Value, WebUtility.HtmlDecode(one.Groups["value"].Value)))])),
        ];

        /// <summary>The hidden fields of the only form that is not the frame's.</summary>
        public IReadOnlyList<(string Name, string Value)> Fields => Forms.Single(form => !form.Way.EndsWith("leave", StringComparison.Ordinal)).Fields;

        /// <summary>The links of the page, as a browser would follow them.</summary>
        public IReadOnlyList<Uri> Links => [.. Regex.Matches(Text, "(?:href|src)=\"(?<way>[^\"#?]+)[^\"]*\"").Select(match => new Uri(Url, match.Groups["way"].Value))];

        /// <summary>A way of the page, from the site's root.</summary>
        public string To(string way) => new Uri(Url, way).PathAndQuery;
    }

    internal sealed record Form(string Way, IReadOnlyList<(string Name, string Value)> Fields);
}
