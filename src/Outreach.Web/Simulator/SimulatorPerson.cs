using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Storage;

namespace Outreach.Web.Simulator;

/// <summary>Carries what somebody does on a simulated phone into the inbox, exactly as a provider would.</summary>
internal sealed class SimulatorPerson(SimulatorPhones phones, SentFiles files, Inbox inbox, RunNumbers numbers, TimeProvider time)
{
    /// <summary>Does it.</summary>
    /// <exception cref="StoreUnavailableException">It could not be stored; a new bubble is taken back.</exception>
    public async Task<GestureResult> Do(string kind, PhoneId id, Gesture gesture, CancellationToken cancellation)
    {
        var phone = phones.Find(kind, id);
        if (!gesture.Possible
            || (kind == SimulatorKind.Sms && gesture is not Gesture.Write)
            || (phone.View.Blocked && gesture is not Gesture.Unblock))
            return GestureResult.NotPossible;
        if (!TryLeave(phone, gesture, out var reference))
            return GestureResult.Gone;

        var message = new InboundMessage
        {
            Key = $"{kind}:{id}:{numbers.Next()}",
            Channel = kind,
            Address = id.Value,
            SentAt = time.GetUtcNow(),
            LanguageHint = gesture.Language,
            Reference = reference,
            Edit = gesture is Gesture.Edit,
            Content = gesture is Gesture.Attach attach ? Content(kind, attach) : Content(kind, gesture, numbers.Next()),
        };
        try
        {
            await inbox.Receive(message, cancellation);
            return GestureResult.Received;
        }
        catch (StoreUnavailableException) when (reference is not null && gesture is not Gesture.Edit)
        {
            phone.Remove(reference);
            throw;
        }
    }

    /// <summary>What it means, in the core's words.</summary>
    internal static InboundContent Content(string kind, Gesture gesture, string pressId)
        => gesture switch
        {
            Gesture.Write write when kind == SimulatorKind.Chat && StartWord.TryRead(write.Text, out var code)
                => new InboundContent.Opened(code),
            Gesture.Write write => new InboundContent.Wrote(SafeText.Clean(write.Text)),
            Gesture.Edit edit => new InboundContent.Wrote(SafeText.Clean(edit.Text)),
            Gesture.Press press => new InboundContent.Pressed(press.Data, press.Message, pressId),
            Gesture.Open open => new InboundContent.Opened(open.Code),
            Gesture.Show show => new InboundContent.Showed(show.Media)
            {
                File = File(kind, show.Media),
                Place = show.Media == MediaKind.Place ? MediaSign.Spot : null,
            },
            Gesture.Block => new InboundContent.Blocked(),
            _ => new InboundContent.Unblocked(),
        };

    // As Telegram shows a document.
    private InboundContent.Showed Content(string kind, Gesture.Attach attach)
        => new(MediaKind.Picture) { File = new MediaFile(kind, MediaKind.Document, files.Keep(attach.Bytes)) };

    // Nothing was taken and nothing is kept: the name stands for any photo or voice.
    private static MediaFile? File(string kind, MediaKind media)
        => media is MediaKind.Picture or MediaKind.Voice ? new MediaFile(kind, media, "simulated") : null;

    private static bool TryLeave(Phone phone, Gesture gesture, out string? reference)
    {
        reference = null;
        switch (gesture)
        {
            case Gesture.Write write:
                reference = phone.Write(write.Text);
                break;
            case Gesture.Open:
                reference = phone.Leave(StartWord.Word);
                break;
            case Gesture.Show show:
                reference = phone.Leave(MediaSign.Example(show.Media));
                break;
            case Gesture.Attach attach:
                reference = phone.Leave($"{MediaSign.Of(MediaKind.Document)} {SafeText.Clean(attach.Name)}");
                break;
            case Gesture.Edit edit:
                reference = edit.Message;
                return phone.Edit(edit.Message, ours: false, edit.Text, []);
            case Gesture.Block or Gesture.Unblock:
                phone.Block(gesture is Gesture.Block);
                break;
        }

        return true;
    }
}
