using Outreach.Messaging.Screens;

namespace Outreach.Web.Simulator;

/// <summary>What stands on a simulated phone for something that is not words.</summary>
internal static class MediaSign
{
    /// <summary>A place on the map: the middle of Bishkek.</summary>
    public const string Spot = "42.87460, 74.56980";

    /// <summary>The sign alone.</summary>
    public static string Of(MediaKind media)
        => media switch
        {
            MediaKind.Voice => "🎤",
            MediaKind.Picture => "🖼",
            MediaKind.Place => "📍",
            MediaKind.Contact => "👤",
            _ => "📎",
        };

    /// <summary>The sign with an example of what it stands for.</summary>
    public static string Example(MediaKind media)
        => media switch
        {
            MediaKind.Voice => $"{Of(media)} 0:07",
            MediaKind.Picture => $"{Of(media)} IMG_0412.jpg",
            MediaKind.Place => $"{Of(media)} {Spot}",
            MediaKind.Contact => $"{Of(media)} +996 ··· ··· ···",
            _ => Of(media),
        };
}
