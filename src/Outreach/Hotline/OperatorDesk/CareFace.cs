using System.Security.Cryptography;
using Outreach.Flows.Definitions;
using Outreach.Flows.Running;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>What can be done in a case beside writing: referring, booking, taking red off, seeing photos and hearing voices.</summary>
internal sealed class CareFace(
    IHotlineStore kept, StaffActions actions, CareVerbs verbs, CaseVerbs cases, CaseCard card, CaseLine line,
    CurrentPlaybook playbook, ISealer sealer)
    : ICaseFace
{
    /// <summary>The services of home are offered wherever the person is.</summary>
    private const string Home = "kg";
    private const int MostWords = 100;
    private const int MostFiles = 5;
    private const string Sure = "sure";

    public async ValueTask<DeskAnswer?> Press(DeskCall call, CaseMemory? memory, CasePress press, CancellationToken cancellation)
    {
        switch (press.Act)
        {
            case "more" when kept.Mine(call.Who, press.Case) is { } known:
                return More(call, known);
            case "files":
                return await Files(call, press.Case, cancellation);
            case "book":
                return await Shown(call, verbs.Book, press.Case, cancellation);
            case "lower":
                return DeskAnswer.To(
                    call,
                    await actions.Decide(verbs.Lower, call.Who, press.Case, cancellation),
                    _ => CaseScreens.Done(call, call.Words.Say("case_lower_waits", ("number", press.Case)), press.Case));
            // Nobody agrees at one press to what cannot be seen in it.
            case "agree" when press.More != Sure && kept.Board.Cases.GetValueOrDefault(press.Case) is { Lowers: not null } known:
                return CaseScreens.Question(
                    call,
                    memory,
                    known.Id,
                    $"{line.Of(known, call.Words, call.Now)}\n\n{call.Words.Say("case_lower_sure")}",
                    [
                        CaseTexts.Button("agree", known.Id, Sure, call.Words.Say("case_lower_agree")),
                        new Button("list", call.Words.Say("case_list")),
                    ]);
            case "agree":
                return DeskAnswer.To(
                    call,
                    await actions.Decide(verbs.AgreeToLower, call.Who, press.Case, cancellation),
                    _ => CaseScreens.Done(call, call.Words.Say("case_lowered", ("number", press.Case)), press.Case));
            case "refer" when kept.Mine(call.Who, press.Case) is { } known:
                return press.More.Length == 0 ? Services(call, memory, known) : Consent(call, memory, known.Id, press.More);
            case "consent":
                return await Refer(call, press, cancellation);
            default:
                return null;
        }
    }

    private DeskAnswer More(DeskCall call, Case known)
    {
        var say = call.Words;
        return CaseScreens.Choose(
            line.Of(known, say, call.Now),
            [
                CaseTexts.Button("numbers", known.Id, say.Say("case_numbers")),
                CaseTexts.Button("book", known.Id, say.Say("case_book")),
                CaseTexts.Button("refer", known.Id, say.Say("case_refer")),
                CaseTexts.Button("give", known.Id, say.Say("case_give")),
                .. known.Risk == CaseRisk.Red && known.Lowers is null
                    ? [CaseTexts.Button("lower", known.Id, say.Say("case_lower"))]
                    : Array.Empty<Button>(),
                .. call.Who.May(Right.LeadHotline) ? [CaseTexts.Button("lead", known.Id, say.Say("case_lead"))] : Array.Empty<Button>(),
                CaseTexts.Button("open", known.Id, say.Say("case_back")),
            ]);
    }

    private DeskAnswer Services(DeskCall call, CaseMemory? memory, Case known) => CaseScreens.Question(
        call,
        memory,
        known.Id,
        call.Words.Say("case_refer_to", ("number", known.Id)),
        [
            .. AnswerText.Place(playbook.Book, known.Country).Lines.Concat(AnswerText.Place(playbook.Book, Home).Lines)
                .DistinctBy(line => line.Name)
                .Select(line => CaseTexts.Button("refer", known.Id, line.Id, line.Name.In(call.Words.Language))),
            CaseTexts.Button("open", known.Id, call.Words.Say("case_back")),
        ]);

    private DeskAnswer Consent(DeskCall call, CaseMemory? memory, long id, string service)
        => playbook.Book.Help.Find(service) is not { } line
        ? CaseScreens.Gone(call)
        : CaseScreens.Question(
            call,
            memory,
            id,
            call.Words.Say("case_refer_sure", ("number", id), ("service", line.Name.In(call.Words.Language))),
            [
                CaseTexts.Button("consent", id, service, call.Words.Say("case_refer_yes")),
                CaseTexts.Button("open", id, call.Words.Say("case_refer_no")),
            ]);

    private async Task<DeskAnswer> Refer(DeskCall call, CasePress press, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verbs.Refer, call.Who, new CareVerbs.Referral(press.Case, press.More), cancellation);
        var shown = ruling is Decision<Case>(var became) ? await card.Show(call, became, cancellation) : null;
        return DeskAnswer.To(call, ruling, _ => shown!);
    }

    private async Task<DeskAnswer> Shown(DeskCall call, StaffVerb<long, Case> verb, long id, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verb, call.Who, id, cancellation);
        return DeskAnswer.To(call, ruling, _ => CaseScreens.Done(call, call.Words.Say("case_booked", ("number", id)), id));
    }

    // They are sent anew by the name that the channel gave them, above the card; that they were looked at is written down.
    private async Task<DeskAnswer> Files(DeskCall call, long id, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(cases.Read, call.Who, id, cancellation);
        if (ruling is not Decision<Case>(var known))
            return DeskAnswer.To(call, ruling, _ => CaseScreens.Gone(call));
        var files = (await kept.Words(id, MostWords, cancellation)).Where(word => word is { By: null, File: not null })
            .Select(word => Open(word.File!.Value)).OfType<MediaFile>()
            .Where(file => file.Channel == call.Person.Channel).TakeLast(MostFiles);
        var shown = await card.Show(call, known, cancellation);
        return DeskAnswer.To(call, ruling, _ => shown with
        {
            Before =
            [
                .. files.Select(file => new Outgoing.Note
                {
                    Address = call.Address,
                    Text = string.Empty,
                    File = file,
                    Protected = true,
                    Confided = true,
                }),
            ],
        });
    }

    private MediaFile? Open(Sealed file)
    {
        try
        {
            return sealer.Open(file, HotlineJson.Default.MediaFile);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
