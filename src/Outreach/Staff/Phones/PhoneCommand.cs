using Outreach.Messaging;
using Outreach.Messaging.Screens;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Staff.Phones;

/// <summary>A colleague gives her phone, shows by a code that it is hers, takes it back.</summary>
public sealed class PhoneCommand(IStaffStore staff, StaffActions actions, PhoneVerbs verbs, ISealer sealer) : IStaffCommand
{
    private const string AsksNumber = "number";
    private const string AsksCode = "code";
    private const int Shown = 2;

    /// <inheritdoc/>
    public string Name => "phone";

    /// <inheritdoc/>
    public Right Needs => Right.BeStaff;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation) => call.Input switch
    {
        DeskInput.Asked { Rest.Length: > 0 } asked => await Give(call, asked.Rest, cancellation),
        DeskInput.Wrote wrote when call.Memory == AsksCode => await Show(call, wrote.Words, cancellation),
        DeskInput.Wrote wrote when call.Memory == AsksNumber => await Give(call, wrote.Words, cancellation),
        DeskInput.Pressed { Action: "remove" } => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Remove, call.Who, default, cancellation),
            _ => DeskAnswer.Say(call.Words.Say("own_phone_removed"))),
        DeskInput.Pressed { Action: "other" } => Ask(call, "own_phone_ask"),
        DeskInput.Pressed { Action: "close" } => DeskAnswer.Say(call.Words.Say("staff_closed")),
        _ => Present(call),
    };

    private DeskAnswer Present(DeskCall call) => staff.PhoneOf(call.Member.Person) switch
    {
        null => Ask(call, "own_phone_ask"),
        { IsConfirmed: true } phone => new DeskAnswer
        {
            Text = call.Words.Say("own_phone_is", ("end", End(phone))),
            Buttons = [Other(call), new Button("remove", call.Words.Say("own_phone_remove")), Close(call)],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        },
        _ => AskCode(call, "own_phone_code"),
    };

    private async Task<DeskAnswer> Give(DeskCall call, string written, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Give, call.Who, written, cancellation),
            _ => AskCode(call, "own_phone_code"),
            why => why.Key == "own_phone_wrong" || why.Key.StartsWith("phone_", StringComparison.Ordinal) ? Ask(call, why.Key) : null);

    private async Task<DeskAnswer> Show(DeskCall call, string written, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Show, call.Who, written, cancellation),
            isRight => isRight ? DeskAnswer.Say(call.Words.Say("own_phone_yours")) : AskCode(call, "own_phone_code_wrong"),
            why => Ask(call, why.Key));

    private static DeskAnswer Ask(DeskCall call, string key) => new()
    {
        Text = call.Words.Say(key),
        Buttons = [Close(call)],
        Dialogue = new Dialogue(AsksNumber, TakesWords: true, Presses: true),
    };

    private static DeskAnswer AskCode(DeskCall call, string key) => new()
    {
        Text = call.Words.Say(key),
        Buttons = [Other(call), new Button("remove", call.Words.Say("own_phone_remove"))],
        Dialogue = new Dialogue(AsksCode, TakesWords: true, Presses: true),
    };

    private static Button Other(DeskCall call) => new("other", call.Words.Say("own_phone_other"));

    private static Button Close(DeskCall call) => new("close", call.Words.Say("staff_cancel"));

    private string End(StaffPhone phone) => sealer.Open(phone.Number, MessagingJson.Default.String)[^Shown..];
}
