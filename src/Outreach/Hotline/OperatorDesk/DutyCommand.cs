using System.Globalization;
using Outreach.Content.Clocks;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Duty;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>
/// Shows who is on duty now and when; who leads the hotline writes the rota here, as it is shown, and closes it for some hours. Takes the
/// presses under alarms.
/// </summary>
public sealed class DutyCommand(
    IHotlineStore kept,
    StaffActions actions,
    LadderVerbs ladder,
    DutyVerbs duty,
    RotaVerbs rota,
    DutyRoster roster,
    DutyNames names,
    TwoClocks clock) : IStaffCommand
{
    private const string Writes = "rota:";
    private static readonly int[] Hours = [2, 12, 24];

    /// <inheritdoc/>
    public string Name => DutyTexts.Command;

    /// <inheritdoc/>
    public Right Needs => Right.AnswerPeople;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation) => call.Input switch
    {
        DeskInput.Wrote wrote when Draft(call) is not null => await Propose(call, wrote.Words, cancellation),
        DeskInput.Pressed { Action: "yes" } when Draft(call) is { Length: > 0 } draft => await To(
            call,
            await actions.Decide(rota.Write, call.Who, draft, cancellation),
            cancellation,
            why => Ask(call, call.Words.Say(why))),
        DeskInput.Pressed pressed => await Press(call, pressed.Action.Split('-'), cancellation),
        _ => await Present(call, kept.Board.Rota, cancellation),
    };

    // The whole rota takes the place of what was there: she sees it as it would be before it is kept.
    private async Task<DeskAnswer> Propose(DeskCall call, string written, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(rota.Write, call.Who, written, cancellation);
        var name = await Called(call, cancellation);
        return DeskAnswer.Ask(
            call,
            ruling,
            became => new DeskAnswer
            {
                Text = call.Words.Say(
                    "rota_sure",
                    ("rota", string.Join('\n', WrittenRota.Write(became, Days(call), name).DefaultIfEmpty(call.Words.Say("rota_none"))))),
                Buttons = [new Button("yes", call.Words.Say("rota_yes")), new Button("write", call.Words.Say("rota_no"))],
                Dialogue = new Dialogue(Writes + written, TakesWords: true, Presses: true),
            },
            why => Ask(call, call.Words.Say(why)));
    }

    // What was written and is confirmed yet; nothing while it is asked for; null where neither is.
    private static string? Draft(DeskCall call)
        => call.Memory?.StartsWith(Writes, StringComparison.Ordinal) == true ? call.Memory[Writes.Length..] : null;

    private async Task<DeskAnswer> Press(DeskCall call, string[] action, CancellationToken cancellation)
    {
        var number = long.TryParse(action.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        switch (action[0])
        {
            case DutyTexts.Heard:
                return DeskAnswer.To(
                    call,
                    await actions.Decide(ladder.Hear, call.Who, number, cancellation),
                    _ => new DeskAnswer { Toast = call.Words.Say("alarm_heard_press", ("number", number)) });
            case "on":
                return DutySwitch.On(call, await actions.Decide(duty.Begin, call.Who, default, cancellation));
            case "off":
                // "off-not" is what stays, "off-sure" what goes all the same.
                return DutySwitch.Stays(call)
                    ?? DutySwitch.Off(call, await actions.Decide(duty.Finish, call.Who, DutySwitch.IsSure(call.Input), cancellation));
            case "write" when !call.Who.May(rota.Write.Needs):
                return DeskAnswer.To(call, actions.Denied<Rota>(call.Who, "rota", "write"), _ => Ask(call, string.Empty));
            case "write":
                var written = WrittenRota.Write(kept.Board.Rota, Days(call), await Called(call, cancellation))
                    .DefaultIfEmpty(call.Words.Say("rota_none"));
                return Ask(call, call.Words.Say("rota_ask", ("rota", string.Join('\n', written))));
            case "closed":
                return await To(call, await actions.Decide(rota.Close, call.Who, (int)number, cancellation), cancellation);
            case "close":
                return DeskAnswer.Say(call.Words.Say("staff_closed"));
            default:
                return await Present(call, kept.Board.Rota, cancellation);
        }
    }

    private async Task<DeskAnswer> To(
        DeskCall call, Ruling<Rota> ruling, CancellationToken cancellation, Func<Reason, DeskAnswer?>? refused = null)
    {
        var shown = ruling is Decision<Rota>(var became) ? await Present(call, became, cancellation) : null;
        return DeskAnswer.To(call, ruling, _ => shown!, refused);
    }

    private async Task<DeskAnswer> Present(DeskCall call, Rota now, CancellationToken cancellation)
    {
        var (say, name) = (call.Words, await Called(call, cancellation));
        var (there, isOn) = (await roster.There(now, cancellation), roster.IsOn(call.Member.Person));
        var lines = new List<string> { say.Say("duty_now", ("count", there.Count)) };
        lines.AddRange(there.Select((one, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {name(one)}")));
        if (now.ClosedUntil is { } until && until > call.Now)
            lines.Add(say.Say("rota_closed_until", ("until", clock.Moment(until, zone: null, say.Texts).In(say.Language))));
        lines.AddRange(["", .. WrittenRota.Write(now, Days(call), name).DefaultIfEmpty(say.Say("rota_none"))]);
        return new DeskAnswer
        {
            Text = string.Join('\n', lines),
            Buttons =
            [
                isOn ? new Button("off", say.Say("duty_go_off")) : new Button("on", say.Say("duty_go_on")),
                .. call.Who.May(Right.LeadHotline) ? Leading(call, now) : [],
                new Button("close", say.Say("staff_cancel")),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    private static IEnumerable<Button> Leading(DeskCall call, Rota now)
    {
        yield return new Button("write", call.Words.Say("rota_write"));
        if (now.ClosedUntil > call.Now)
            yield return new Button("closed-0", call.Words.Say("rota_open"));
        else
        {
            foreach (var hours in Hours)
                yield return CaseTexts.Button("closed", hours, call.Words.Say("rota_close", ("hours", hours)));
        }
    }

    private static DeskAnswer Ask(DeskCall call, string text) => new()
    {
        Text = text,
        Buttons = [new Button("list", call.Words.Say("case_list"))],
        Dialogue = new Dialogue(Writes, TakesWords: true, Presses: true),
    };

    private async ValueTask<Func<PersonId, string>> Called(DeskCall call, CancellationToken cancellation)
    {
        var all = await names.All(cancellation);
        return one => all.GetValueOrDefault(one) ?? call.Words.Say("staff_of_settings");
    }

    private static string[] Days(DeskCall call) => call.Words.Say("weekdays").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
