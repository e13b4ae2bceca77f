using OpenTelemetry.Exporter;

namespace Outreach.Host.Watching;

/// <summary>
/// Where measures and traces go, section <c>OpenTelemetry</c>. A collector's access key stands in the environment, as
/// OTEL_EXPORTER_OTLP_HEADERS.
/// </summary>
internal sealed record CollectorSettings(Uri Endpoint, OtlpExportProtocol Protocol)
{
    public const string Section = "OpenTelemetry";

    /// <summary>What is set; null when nothing is, or when it cannot be understood.</summary>
    public static CollectorSettings? Read(IConfiguration configuration)
        => TryEndpoint(configuration, out var endpoint) && TryProtocol(configuration, out var protocol)
            ? new CollectorSettings(endpoint!, protocol)
            : null;

    /// <summary>Over HTTP each kind of data has an address of its own below the endpoint; over gRPC they share it.</summary>
    public Uri AddressOf(string path)
        => Protocol == OtlpExportProtocol.Grpc ? Endpoint : new Uri($"{Endpoint.AbsoluteUri.TrimEnd('/')}/{path}");

    /// <summary>What cannot be understood, each with its key.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        if (configuration[$"{Section}:Endpoint"] is { Length: > 0 } endpoint && !TryEndpoint(configuration, out _))
            yield return $"{Section}:Endpoint '{endpoint}' is not a web address. Write for example http://127.0.0.1:4317.";
        if (!TryProtocol(configuration, out _))
            yield return $"{Section}:Protocol '{configuration[$"{Section}:Protocol"]}' is not known. " +
                "Known are Grpc (often port 4317) and HttpProtobuf (often port 4318).";
    }

    private static bool TryEndpoint(IConfiguration configuration, out Uri? endpoint)
        => Uri.TryCreate(configuration[$"{Section}:Endpoint"], UriKind.Absolute, out endpoint) && endpoint.Scheme is "http" or "https";

    private static bool TryProtocol(IConfiguration configuration, out OtlpExportProtocol protocol)
    {
        protocol = OtlpExportProtocol.Grpc;
        return configuration[$"{Section}:Protocol"] is not { Length: > 0 } word
            || (Enum.TryParse(word, ignoreCase: true, out protocol) && Enum.IsDefined(protocol) && !char.IsDigit(word[0]));
    }
}
