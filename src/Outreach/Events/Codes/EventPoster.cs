using Outreach.Events.Sheets;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using QRCoder;

namespace Outreach.Events.Codes;

/// <summary>What is printed for an event: a picture that opens the bot with its code, the link, and the word for an SMS.</summary>
public sealed class EventPoster(IEnumerable<IChannel> channels)
{
    /// <summary>Dots of a module: the picture can be printed large.</summary>
    private const int Dots = 20;

    /// <summary>The note with the picture; without it where no link can be had now.</summary>
    public async Task<Outgoing.Note> Of(EventSheet sheet, DeskCall call, CancellationToken cancellation)
    {
        var link = await channels.First(channel => channel.Kind == call.Person.Channel).Link(sheet.Code, cancellation);
        return new Outgoing.Note
        {
            Address = call.Address,
            Text = call.Words.Say(
                "event_poster_note",
                ("number", sheet.Id),
                ("link", link ?? $"/start {sheet.Code}"),
                ("code", sheet.Code)),
            Made = link is null ? null : new MadeFile($"{sheet.Code}.png", string.Empty) { Bytes = Picture(link) },
        };
    }

    /// <summary>A PNG of the code that phones read.</summary>
    public static byte[] Picture(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.Q);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(Dots);
    }
}
