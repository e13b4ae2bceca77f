using Outreach.Channels;
using Outreach.Staff;
using Outreach.Staff.Actions;
using Outreach.Staff.Desk;

namespace Outreach.Consultations;

/// <summary>A lawyer sees and changes her hours.</summary>
public sealed class HoursCommand(IConsultationStore kept, ConsultationClock clock) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "hours";

    private static readonly (string Action, string Written)[] Usual =
    [
        ("week-day", "mon-fri 9-12 13-17"), ("week-morning", "mon-fri 9-13"), ("week-evening", "mon-fri 14-18"), ("sat-yes", "sat 10-13"), ("sat-no", "sat -"),
    ];

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.GiveConsultations;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (kept.Calendar.LawyerOf(call.Person.Id) is not { } lawyer)
            return Task.FromResult(DeskAnswer.Say(call.Words.Say("lawyer_no_card")));
        return Task.FromResult(call.Input switch
        {
            DeskInput.Pressed { Action: "close" } => DeskAnswer.Say(call.Words.Say("staff_closed")),
            DeskInput.Pressed { Action: var action } when Array.Find(Usual, usual => usual.Action == action).Written is { } written => Change(call, lawyer, written),
            DeskInput.Asked { Rest: { Length: > 0 } written } => Change(call, lawyer, written),
            DeskInput.Wrote wrote => Change(call, lawyer, wrote.Words),
            _ => Show(call, lawyer, null),
        });
    }

    private DeskAnswer Change(DeskCall call, Lawyer lawyer, string written)
    {
        if (!WrittenHours.TryRead(written, clock.Local(call.Now, lawyer.Zone).Date, out HoursEdit? edit, out var wrong))
            return Show(call, lawyer, call.Words.Say("hours_wrong", ("clause", wrong)));
        var changed = edit.In(lawyer) with { Version = lawyer.Version + 1 };
        return Show(call, changed, call.Words.Say("hours_saved")) with
        {
            Changes = [new ConsultationChange.LawyerSaved(changed)],
            Acts = [new AuditedAct("lawyer.save", $"lawyer {lawyer.Id}", "hours")],
        };
    }

    private static DeskAnswer Show(DeskCall call, Lawyer lawyer, string? notice) => new()
    {
        Text = string.Join("\n\n", new[] { notice, LawyerText.Hours(lawyer, call.Words), call.Words.Say("hours_how") }.OfType<string>()),
        Buttons = [.. Usual.Select(usual => new Button(usual.Action, call.Words.Say($"hours_{usual.Action.Replace('-', '_')}"))), new Button("close", call.Words.Say("staff_done"))],
        Dialogue = new Dialogue(string.Empty, TakesWords: true),
    };
}
