using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Storage;

namespace Outreach.Web.Simulator;

/// <summary>Carries what the played colleague does in the group into the inbox, as Telegram would.</summary>
internal sealed class SimulatorColleague(SimulatorRoom room, PlayedStaff staff, Inbox inbox, RunNumbers numbers, TimeProvider time)
{
    /// <summary>Does it.</summary>
    /// <exception cref="StoreUnavailableException">It could not be stored; what was written is taken back.</exception>
    public async Task<GestureResult> Do(RoomGesture gesture, CancellationToken cancellation)
    {
        if (!staff.IsThere || !gesture.Possible)
            return GestureResult.NotPossible;
        var (topic, answered) = Place(gesture);
        if (topic is null)
            return GestureResult.Gone;
        return gesture switch
        {
            RoomGesture.Press press => await Receive(
                topic, new InboundContent.Pressed(press.Data, press.Message, numbers.Next()), toUs: true, gesture, null, cancellation),
            RoomGesture.Say say => await Write(topic, say.Text, answered, gesture, cancellation),
            RoomGesture.Reply reply => await Write(topic, reply.Text, answered, gesture, cancellation),
            _ => GestureResult.NotPossible,
        };
    }

    private (PlayedTopic? Topic, PhoneMessage? Answered) Place(RoomGesture gesture) => gesture switch
    {
        RoomGesture.Say say => (room.Find(say.Thread), null),
        RoomGesture.Reply reply => room.Where(reply.Message),
        RoomGesture.Press press when room.Where(press.Message) is { Message.Ours: true } under => under,
        _ => default,
    };

    // Commands in a group are nobody's, and in the general topic nothing is read: as with Telegram they stand there and go nowhere.
    private async Task<GestureResult> Write(
        PlayedTopic topic, string text, PhoneMessage? answered, RoomGesture gesture, CancellationToken cancellation)
    {
        if (topic.Closed)
            return GestureResult.NotPossible;
        var written = room.Write(topic.Thread, text, answered?.Id);
        return topic.IsGeneral || text.StartsWith('/')
            ? GestureResult.Received
            : await Receive(
                topic, new InboundContent.Wrote(SafeText.Clean(text)), answered is { Ours: true }, gesture, written, cancellation);
    }

    private async Task<GestureResult> Receive(
        PlayedTopic topic, InboundContent what, bool toUs, RoomGesture gesture, string? written, CancellationToken cancellation)
    {
        var thread = topic.IsGeneral ? null : topic.Thread;
        try
        {
            await inbox.Receive(
                new InboundMessage
                {
                    Key = $"{room.Chat}:{numbers.Next()}",
                    Channel = room.Channel,
                    Address = PlayedStaff.Phone.Value,
                    SentAt = time.GetUtcNow(),
                    LanguageHint = gesture.Language,
                    Content = new InboundContent.InRoom(new Endpoint(room.Chat, thread), toUs, what) { Message = written },
                },
                cancellation);
            return GestureResult.Received;
        }
        catch (StoreUnavailableException) when (written is not null)
        {
            room.TakeBack(written);
            throw;
        }
    }
}
