using System.Text.Json;
using Shouldly;

namespace Outreach.Host.Tests.Troubles;

/// <summary>What /health/ready says of a trouble.</summary>
internal static class Health
{
    public static bool IsUnwell(JsonElement health) => !health.GetProperty("ok").GetBoolean();

    /// <summary>Fails when it says that all is well.</summary>
    public static bool IsStillUnwell(JsonElement health)
    {
        IsUnwell(health).ShouldBeTrue($"The trouble lasts, but: {health}");
        return true;
    }

    /// <summary>What is wrong with the store; empty for nothing.</summary>
    public static string OfStore(JsonElement health) => health.GetProperty("store").GetProperty("trouble").GetString() ?? "";

    /// <summary>When the store last failed.</summary>
    public static string LastFailure(JsonElement health) => health.GetProperty("store").GetProperty("lastFailure").GetString() ?? "";

    /// <summary>What is wrong with receiving from Telegram; empty for nothing.</summary>
    public static string OfReceiving(JsonElement health)
        => health.GetProperty("channels").TryGetProperty("telegram-receiving", out var channel) ? channel.GetProperty("trouble").GetString() ?? "" : "";
}
