using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Flows.Definitions;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>Sharing her number and typing the code that came to it.</summary>
internal sealed partial class TurnBuilder
{
    public void Share(string? phone)
    {
        var (flow, step) = Here!.Value;
        if (phone is null)
        {
            ShowAgain("contact_foreign");
            return;
        }

        if (step.Ask == Asks.Phone)
        {
            TakePhone(flow, step, phone);
            return;
        }

        switch (done)
        {
            case EffectResult.CodeSent(var code):
                _session = _session with { Code = code };
                Leave(flow, step, step.Go);
                break;
            case EffectResult.Failed(var why):
                Follow(new Target.Return(), why);
                break;
            default:
                _errand = new EffectRequest.SendCode(phone);
                break;
        }
    }

    public void TypeCode(string digits)
    {
        var (flow, step) = Here!.Value;
        if (_session.Code is not { } code || now.Instant >= code.Until)
            AskContactAgain(flow, "code_late");
        else if (digits != code.Digits && code.Wrong + 1 >= PendingCode.MostTries)
            AskContactAgain(flow, "code_spent");
        else if (digits != code.Digits)
        {
            _session = _session with { Code = code with { Wrong = code.Wrong + 1 } };
            ShowAgain("code_wrong");
        }
        else if (done is null)
            _errand = new EffectRequest.Join(code.Other);
        else if (done is EffectResult.Failed(var why))
            AskContactAgain(flow, why);
        else
        {
            _session = _session with { Code = null };
            Leave(flow, step, step.Go);
        }
    }

    private void TakePhone(Flow flow, Step step, string phone)
    {
        var where = Cities.CountryOf(_session.Form.GetValueOrDefault(FormFields.Zone)) ?? _session.Country?.ToUpperInvariant();
        if (!PhoneNumber.TryParseToCall(PhoneWords.NumberIn(phone), where ?? state.NumberCountry, out var number, out var flaw))
        {
            ShowAgain(PhoneFlaws.KeyOf(flaw));
            return;
        }

        Keep("phone", number.Value);
        Leave(flow, step, step.Go);
    }

    private void AskContactAgain(Flow flow, string notice)
    {
        _session = _session with { Code = null };
        Enter(flow, flow.Steps.First(step => step.Ask == Asks.Contact), notice);
    }
}
