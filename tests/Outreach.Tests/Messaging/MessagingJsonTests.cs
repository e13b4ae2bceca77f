using System.Text.Json;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>What is sealed is read again as it was, and as an earlier version wrote it.</summary>
public sealed class MessagingJsonTests
{
    private static readonly MediaFile Voice = new("telegram", MediaKind.Voice, "AwAC1");

    public static TheoryData<Outgoing> Messages =>
    [
        new Outgoing.Show { Address = "1", Answers = new Press("5", "6"), Screen = new Screen { Serial = 3, Text = "Салам", Options = [new("1", "Ооба")], Commands = [new("menu", "Меню")], WordsLine = "0" } },
        new Outgoing.Vanish { Address = "1", Line = "+14°" },
        new Outgoing.Remove { Address = "1", References = ["5", "6"], Line = "Өчүрүлдү" },
        new Outgoing.Note { Address = "1", Text = "Жаңылык", Confided = true },
        new Outgoing.Toast { Address = "1", Text = "Сакталды" },
        new Outgoing.Note { Address = "1", Text = "Жаңылык" },
        new Outgoing.Note { Address = "1", Text = "Жаңылык", File = Voice, Commands = [new("menu", "Меню")] },
        new Outgoing.Board { Address = "1", Name = "broadcast-17", Text = "3 / 9" },
        new Outgoing.Board { Address = "1", Name = "broadcast-17", Text = "3 / 9", Options = [new("go", "Го"), new("stop", "Стоп")] },
    ];

    [Theory]
    [MemberData(nameof(Messages))]
    public void What_goes_out_is_read_as_it_was(Outgoing message)
    {
        var written = JsonSerializer.Serialize(message, MessagingJson.Default.Outgoing);
        var read = JsonSerializer.Deserialize(written, MessagingJson.Default.Outgoing);
        read.ShouldBeOfType(message.GetType());
        JsonSerializer.Serialize(read, MessagingJson.Default.Outgoing).ShouldBe(written);
    }

    public static TheoryData<InboundContent> Contents =>
    [
        new InboundContent.Showed(MediaKind.Place) { Place = "42.87460, 74.56980" },
        new InboundContent.Showed(MediaKind.Picture) { IsSign = true },
        new InboundContent.InRoom(new Endpoint("-5", "7"), ToUs: false, new InboundContent.Wrote("a")) { Message = "30" },
        new InboundContent.Showed(MediaKind.Voice) { File = Voice },
        new InboundContent.Showed(MediaKind.Picture) { Caption = "a", Forwarded = true, Edited = true },
        new InboundContent.Wrote("a") { Forwarded = true, Edited = true, OptOut = OptOut.Start },
        new InboundContent.Showed(MediaKind.Picture) { File = Voice with { Kind = MediaKind.Picture, Id = "AgAC1" } },
    ];

    [Theory]
    [MemberData(nameof(Contents))]
    public void What_came_in_is_read_as_it_was(InboundContent content)
    {
        var message = new InboundMessage { Key = "telegram:1", Channel = "telegram", Address = "1", SentAt = DateTimeOffset.UnixEpoch, Content = content };
        JsonSerializer.Deserialize(JsonSerializer.Serialize(message, MessagingJson.Default.InboundMessage), MessagingJson.Default.InboundMessage).ShouldBe(message);
    }

    [Fact]
    public void What_an_earlier_version_wrote_has_nothing_of_what_came_later()
    {
        var note = JsonSerializer.Deserialize("""{"kind":"note","Text":"a","Address":"1"}""", MessagingJson.Default.Outgoing).ShouldBeOfType<Outgoing.Note>();
        note.File.ShouldBeNull();
        note.Commands.ShouldBeEmpty();
        var showed = JsonSerializer.Deserialize(
            """{"Key":"k","Channel":"c","Address":"1","SentAt":"2026-11-24T00:00:00+00:00","Content":{"kind":"showed","Media":1}}""", MessagingJson.Default.InboundMessage);
        showed!.Content.ShouldBe(new InboundContent.Showed(MediaKind.Voice));
        (showed.Edit, showed.Album).ShouldBe((false, null));
        JsonSerializer.Deserialize("""{"Key":"k","Channel":"c","Address":"1","SentAt":"2026-11-24T00:00:00+00:00","Content":{"kind":"wrote","Words":"a"}}""", MessagingJson.Default.InboundMessage)!
            .Content.ShouldBe(new InboundContent.Wrote("a"));
    }
}
