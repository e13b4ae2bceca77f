using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.LawyerDesk;

/// <summary>A lawyer sees and changes her hours.</summary>
public sealed class HoursCommand(
    IConsultationStore kept, LawyerText text, HoursPreview preview, TwoClocks clock, StaffActions actions, OwnHoursVerbs verbs)
    : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "hours";

    private static readonly (string Action, string Written)[] Usual =
    [
        ("week-day", "mon-fri 9-12 13-17"), ("week-morning", "mon-fri 9-13"), ("week-evening", "mon-fri 14-18"), ("sat-yes", "sat 10-13"),
        ("sat-no", "sat -"),
    ];

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => verbs.Hours.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (kept.Calendar.LawyerOf(call.Person.Id) is not { } lawyer)
            return DeskAnswer.Say(call.Words.Say("lawyer_no_card"));
        return call.Input switch
        {
            DeskInput.Pressed { Action: "close" } => DeskAnswer.Say(call.Words.Say("staff_closed")),
            DeskInput.Pressed { Action: var action } when Array.Find(Usual, usual => usual.Action == action).Written is { } written
                => await Propose(call, lawyer, written, cancellation),
            DeskInput.Pressed { Action: "yes" } when call.Memory is { Length: > 0 } written
                => await Change(call, lawyer, written, cancellation),
            DeskInput.Asked { Rest: { Length: > 0 } written } => await Propose(call, lawyer, written, cancellation),
            // What is written under a preview goes with it: of the days that it names it takes the place.
            DeskInput.Wrote wrote when call.Memory is { Length: > 0 } draft
                => await Further(call, lawyer, draft, wrote.Words, cancellation),
            DeskInput.Wrote wrote => await Propose(call, lawyer, wrote.Words, cancellation),
            _ => Show(call, lawyer, null),
        };
    }

    private async Task<DeskAnswer> Further(DeskCall call, Lawyer lawyer, string draft, string written, CancellationToken cancellation)
    {
        var today = clock.Local(call.Now, lawyer.Zone).Date;
        if (WrittenHours.TryRead(written, today, out _, out var wrong))
            return await Propose(call, lawyer, $"{draft}{WrittenHours.Later}{written}", cancellation);
        var still = await Propose(call, lawyer, draft, cancellation);
        return still with { Text = $"{call.Words.Say(WrittenHours.Why(written, today), ("clause", wrong))}\n\n{still.Text}" };
    }

    // First she sees what was understood: what stands then, what fits, and who is booked at other times.
    private async Task<DeskAnswer> Propose(DeskCall call, Lawyer lawyer, string written, CancellationToken cancellation)
        => DeskAnswer.Ask(
            call,
            await actions.Decide(verbs.Hours, call.Who, written, cancellation),
            changed => new DeskAnswer
            {
                Text = string.Join("\n\n", preview.Of(changed, call.Words, call.Now)),
                Buttons = [new Button("yes", call.Words.Say("hours_yes")), new Button("list", call.Words.Say("away_no"))],
                Dialogue = new Dialogue(written, TakesWords: true, Presses: true),
            },
            why => Show(call, lawyer, call.Words.Say(why)));

    private async Task<DeskAnswer> Change(DeskCall call, Lawyer lawyer, string written, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Hours, call.Who, written, cancellation),
            changed => Show(call, changed, call.Words.Say("hours_saved")),
            why => Show(call, lawyer, call.Words.Say(why)));

    private DeskAnswer Show(DeskCall call, Lawyer lawyer, string? notice) => new()
    {
        Text = string.Join("\n\n", new[] { notice, text.Hours(lawyer, call.Words), call.Words.Say("hours_how") }.OfType<string>()),
        Buttons =
        [
            .. Usual.Select(usual => new Button(usual.Action, call.Words.Say($"hours_{usual.Action.Replace('-', '_')}"))),
            new Button("close", call.Words.Say("staff_done")),
        ],
        Dialogue = new Dialogue(string.Empty, TakesWords: true, Presses: true),
    };
}
