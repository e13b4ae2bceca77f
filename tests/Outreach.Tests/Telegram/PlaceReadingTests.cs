using System.Text.Json;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Receiving;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

/// <summary>What of a place or a sticker is read: for who has a case, and for nobody else.</summary>
public sealed class PlaceReadingTests
{
    [Theory]
    [InlineData("""
        "location":{"latitude":42.8746,"longitude":74.569812}
        """, "42.87460, 74.56981")]
    [InlineData("""
        "venue":{"location":{"latitude":-1.5,"longitude":0},"title":"a","address":"b"},"location":{"latitude":-1.5,"longitude":0}
        """, "-1.50000, 0.00000")]
    [InlineData("""
        "dice":{"emoji":"🎲","value":3}
        """, null)]
    public void A_place_is_read_as_degrees(string field, string? place) => Read(field).Place.ShouldBe(place);

    [Theory]
    [InlineData("""
        "sticker":{"type":"regular","width":9,"height":9,"is_animated":false,"is_video":false,"file_id":"a","file_unique_id":"b"}
        """, true)]
    [InlineData("""
        "video":{"duration":3,"width":9,"height":9,"file_id":"a","file_unique_id":"b"}
        """, false)]
    public void A_sticker_is_a_sign_and_a_film_is_none(string field, bool sign) => Read(field).IsSign.ShouldBe(sign);

    [Theory]
    [InlineData("""
        "document":{"file_name":"dogovor.pdf","file_id":"a","file_unique_id":"b"}
        """, MediaKind.Document)]
    [InlineData("""
        "video":{"duration":3,"width":9,"height":9,"file_id":"a","file_unique_id":"b"}
        """, MediaKind.Film)]
    [InlineData("""
        "animation":{"duration":3,"width":9,"height":9,"file_id":"a","file_unique_id":"b"},"document":{"file_id":"a","file_unique_id":"b"}
        """, null)]
    public void A_document_or_film_is_known_by_its_name_there(string field, MediaKind? kind) => (Read(field).File?.Kind).ShouldBe(kind);

    private static InboundContent.Showed Read(string field)
    {
        var json = $$$"""{"update_id":1,"message":{"message_id":3,"from":{"id":7,"is_bot":false,"first_name":"A"},"chat":{"id":7,"type":"private"},"date":1764000000,{{{field.Trim()}}}}}""";
        var update = RawUpdate.Read(JsonSerializer.Deserialize<JsonElement>(json), DateTimeOffset.UnixEpoch, staffGroup: null);
        return update.Message.ShouldNotBeNull().Content.ShouldBeOfType<InboundContent.Showed>();
    }
}
