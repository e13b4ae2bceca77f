using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Events.Codes;

/// <summary>Makes the link and the QR picture of a poster, a broadcast on the radio or a card from friend to friend, for a place.</summary>
public sealed class LinkCommand(IEnumerable<IChannel> channels) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "link";

    private const string Everywhere = "everywhere";

    /// <summary>What a code can begin with; a later word of it is a place of regions.yaml.</summary>
    private static readonly string[] Kinds = ["poster", "radio", "friend"];

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.WriteEvents;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var kind = call.Memory is { } chosen && Kinds.Contains(chosen) ? chosen : null;
        if (call.Input is not DeskInput.Pressed { Action: var action })
            return AskKind(call);
        if (kind is null)
            return Kinds.Contains(action) ? AskPlace(call, action) : AskKind(call);
        if (action == Everywhere)
            return await Made(call, kind, cancellation);
        return call.Words.Regions.All.Any(region => region.Id == action)
            ? await Made(call, $"{kind}-{action}", cancellation)
            : AskPlace(call, kind);
    }

    private static DeskAnswer AskKind(DeskCall call) => new()
    {
        Text = call.Words.Say("link_kind"),
        Buttons = [.. Kinds.Select(kind => new Button(kind, call.Words.Say($"link_{kind}")))],
        Dialogue = new Dialogue(string.Empty, TakesWords: false),
    };

    private static DeskAnswer AskPlace(DeskCall call, string kind) => new()
    {
        Text = call.Words.Say("link_place"),
        Buttons =
        [
            .. call.Words.Regions.All.Where(region => call.Member.Leads(region.Id))
                .Select(region => new Button(region.Id, region.Name.In(call.Words.Language))),
            new Button(Everywhere, call.Words.Say("link_everywhere")),
        ],
        Dialogue = new Dialogue(kind, TakesWords: false),
    };

    private async Task<DeskAnswer> Made(DeskCall call, string code, CancellationToken cancellation)
    {
        var link = await channels.First(channel => channel.Kind == call.Person.Channel).Link(code, cancellation);
        return DeskAnswer.Say(call.Words.Say("link_done")) with
        {
            Before =
            [
                new Outgoing.Note
                {
                    Address = call.Address,
                    Text = call.Words.Say("link_note", ("code", code), ("link", link ?? $"/start {code}")),
                    Made = link is null ? null : new MadeFile($"{code}.png", string.Empty) { Bytes = EventPoster.Picture(link) },
                },
            ],
        };
    }
}
