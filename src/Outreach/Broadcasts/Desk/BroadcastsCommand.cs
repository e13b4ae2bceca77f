using System.Text.RegularExpressions;
using System.Text.Json;
using Outreach.Broadcasts.Approval;
using Outreach.Broadcasts.Boards;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Broadcasts.Desk;

/// <summary>Lists the last broadcasts.</summary>
public sealed partial class BroadcastsCommand(IBroadcastStore broadcasts, BroadcastText text, BoardDesk boards, Answering answering)
    : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "broadcasts";

    private const int Most = 8;
    private const string Back = "list";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public bool IsMeantBy(string words) => words.ToLowerInvariant() is var plain && Broadcast().IsMatch(plain) && Wanted().IsMatch(plain);

    [GeneratedRegex(@"рассылк|таратуу|жарыя", RegexOptions.CultureInvariant)]
    private static partial Regex Broadcast();

    [GeneratedRegex(@"стоп|останов|отмен|верн|пауз|где|токтот|жокко|кайсы|кайда", RegexOptions.CultureInvariant)]
    private static partial Regex Wanted();

    /// <inheritdoc/>
    public Right Needs => Answering.See;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        // The time of one that missed its own.
        if (call is { Input: DeskInput.Wrote or DeskInput.Pressed { Action: not Back }, Memory: { Length: > 0 } kept }
            && JsonSerializer.Deserialize(kept, BroadcastJson.Default.DraftMemory) is { Step: DraftStep.When } memory
            && broadcasts.Broadcasts.FirstOrDefault(one => one.Id == memory.Id && one.State == BroadcastState.Late) is { } late)
            return await boards.Reschedule(call, late, cancellation);
        if (call.Input is DeskInput.Pressed pressed && BoardActions.TryRead(pressed.Action, out var action, out var id, out var version))
        {
            var answer = await boards.Press(call, action, new BroadcastVerbs.Seen(id, version), cancellation);
            // What she did is seen where she did it; a refusal is said in passing.
            return answer is { Text: null, Ruling: Decision<Broadcast>(var after) }
                ? await One(call, after, cancellation) with { Ruling = answer.Ruling, Toast = answer.Toast }
                : answer;
        }

        // A draft is its sender's own.
        var last = broadcasts.Broadcasts.Where(broadcast => broadcast.State != BroadcastState.Draft).TakeLast(Most).Reverse().ToList();
        if (last.Count == 0)
            return DeskAnswer.Say(call.Words.Say("broadcasts_none"));
        if (call.Input is DeskInput.Pressed { Action: var number } && last.FirstOrDefault(one => Number(one) == number) is { } chosen)
            return await One(call, chosen, cancellation);
        return new DeskAnswer
        {
            Text = string.Join("\n\n", last.Select(broadcast => Line(broadcast, call.Words)).Prepend(call.Words.Say("broadcasts_list"))),
            Buttons = [.. last.Select(broadcast => new Button(Number(broadcast), call.Words.Say("broadcasts_one", ("id", broadcast.Id))))],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    // How it stands, with what she may do about it. What waits for approval is approved where all of it stands.
    private async Task<DeskAnswer> One(DeskCall call, Broadcast broadcast, CancellationToken cancellation) => new()
    {
        Text = text.Of(broadcast, broadcasts.Progress(broadcast.Id), call.Words, call.Now),
        Buttons =
        [
            .. await answering.MayWatch(call.Person.Id, broadcast, cancellation) ? BroadcastText.Buttons(broadcast, call.Words) : [],
            new Button(Number(broadcast), call.Words.Say("broadcasts_fresh")),
            new Button(Back, call.Words.Say("broadcasts_back")),
        ],
        Dialogue = new Dialogue(string.Empty, TakesWords: false),
    };

    private string Line(Broadcast broadcast, StaffWriter words)
    {
        var progress = broadcasts.Progress(broadcast.Id);
        return progress.Eligible == 0
            ? text.Head(broadcast, words)
            : $"{text.Head(broadcast, words)}\n{BroadcastText.Figures(progress, words).First()}";
    }

    private static string Number(Broadcast broadcast) => broadcast.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
