using Outreach.Safekeeping;
using Outreach.Staff;
using Outreach.Staff.Desk;

namespace Outreach.Broadcasts;

/// <summary>Sends the draft to its sender alone, as readers will get it.</summary>
public sealed class AnnounceTestCommand(IBroadcastStore broadcasts, ReaderViews views, ISealer sealer) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "announce-test";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.WriteBroadcasts;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var draft = broadcasts.Broadcasts.LastOrDefault(broadcast => broadcast.Author == call.Person.Id && broadcast.State == BroadcastState.Draft);
        if (draft is null || sealer.Open(draft.Message, BroadcastJson.Default.Announcement).Languages.Count == 0)
            return Task.FromResult(DeskAnswer.Say(call.Words.Say("broadcast_nothing_to_test")));
        return Task.FromResult(DeskAnswer.Say(call.Words.Say("broadcast_tested")) with
        {
            Before = views.Of(draft, call.Person.Channel, call.Address, call.Words, withSms: false),
            Acts = [new DeskAct("broadcast.test", $"broadcast {draft.Id}")],
        });
    }
}
