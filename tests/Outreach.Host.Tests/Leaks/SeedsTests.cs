using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Leaks;

/// <summary>A search that finds nothing proves something only if it would find what is there.</summary>
public sealed class SeedsTests
{
    public static TheoryData<byte[]> Hidden =>
    [
        Encoding.UTF8.GetBytes($"... {Seeds.Words} ..."),
        Encoding.Unicode.GetBytes($"... {Seeds.Words} ..."),
        Encoding.BigEndianUnicode.GetBytes($"... {Seeds.Words} ..."),
        JsonSerializer.SerializeToUtf8Bytes(Seeds.Words),
        Encoding.UTF8.GetBytes($"https://example.org/?name={Uri.EscapeDataString(Seeds.Words)}"),
        Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Seeds.Words}"))),
        Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"1{Seeds.Chat}1"))),
        Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"12{Seeds.WebhookSecret}1"))),
        Encoding.UTF8.GetBytes($"https://api.telegram.org/bot{Outreach.Loopback.Running.Site.Token}/sendMessage"),
        BitConverter.GetBytes(Seeds.KyrgyzChat),
        Encoding.UTF8.GetBytes($"{Seeds.Chat:x}"),
    ];

    [Theory]
    [MemberData(nameof(Hidden), DisableDiscoveryEnumeration = true)]
    public void What_is_hidden_in_any_writing_is_found(byte[] bytes)
        => Should.Throw<ShouldAssertException>(() => Seeds.NothingIn(bytes, "the test"));
}
