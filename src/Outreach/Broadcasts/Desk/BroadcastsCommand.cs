using Outreach.Broadcasts.Boards;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Broadcasts.Desk;

/// <summary>Lists the last broadcasts.</summary>
public sealed class BroadcastsCommand(IBroadcastStore broadcasts, BroadcastText text) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "broadcasts";

    private const int Most = 8;

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Answering.See;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        // A draft is its sender's own.
        var last = broadcasts.Broadcasts.Where(broadcast => broadcast.State != BroadcastState.Draft).TakeLast(Most).Reverse().ToList();
        if (last.Count == 0)
            return Task.FromResult(DeskAnswer.Say(call.Words.Say("broadcasts_none")));
        if (call.Input is DeskInput.Pressed { Action: var action }
            && last.FirstOrDefault(broadcast => Number(broadcast) == action) is { } chosen)
        {
            var progress = broadcasts.Progress(chosen.Id);
            return Task.FromResult(new DeskAnswer
            {
                Text = text.Of(chosen, progress, call.Words, call.Now),
                Buttons = [new Button("list", call.Words.Say("broadcasts_back"))],
                Dialogue = new Dialogue(string.Empty, TakesWords: false),
            });
        }

        return Task.FromResult(new DeskAnswer
        {
            Text = string.Join("\n\n", last.Select(broadcast => Line(broadcast, call.Words)).Prepend(call.Words.Say("broadcasts_list"))),
            Buttons = [.. last.Select(broadcast => new Button(Number(broadcast), call.Words.Say("broadcasts_one", ("id", broadcast.Id))))],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        });
    }

    private string Line(Broadcast broadcast, StaffWriter words)
    {
        var progress = broadcasts.Progress(broadcast.Id);
        return progress.Eligible == 0
            ? text.Head(broadcast, words)
            : $"{text.Head(broadcast, words)}\n{BroadcastText.Figures(progress, words).First()}";
    }

    private static string Number(Broadcast broadcast) => broadcast.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
