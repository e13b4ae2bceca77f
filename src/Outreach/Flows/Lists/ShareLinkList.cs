using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Messaging.Channels;

namespace Outreach.Flows.Lists;

/// <summary>
/// The address by which a person passes on the lesson or check just finished. Who opens it is counted under its kind, and nobody learns
/// from whom it came.
/// </summary>
internal sealed class ShareLinkList(IEnumerable<IChannel> channels) : IChoiceSource
{
    /// <summary>A link is no answer that anybody waits for: without one soon, none is offered.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public string Name => ChoiceLists.ShareLink;

    public async ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
    {
        if (Shared(call.Book, call.State.Session) is not { } flow)
            return [];
        var code = $"{LinkCodes.Friend}-{flow}";
        foreach (var channel in channels.OrderByDescending(channel => channel.Kind == call.Person.Channel))
        {
            if (await Link(channel, code, cancellation) is { } link)
                return [new Choice("link", new Words(link, link))];
        }

        return [];
    }

    // Where the way to it is offered, or where it is shown: then it was left last.
    private static string? Shared(Playbook book, Session session)
    {
        var from = session.At?.Flow == Playbook.ShareFlow ? session.Origin?.Flow : session.At?.Flow;
        var flow = from == Playbook.LessonDoneFlow ? session.LastLesson : from;
        return flow is not null && LinkCodes.CanLead(book, flow) ? flow : null;
    }

    private static async Task<string?> Link(IChannel channel, string code, CancellationToken cancellation)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Patience);
        try
        {
            return await channel.Link(code, soon.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
