using System.Globalization;
using System.Text.Json;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>The coordinator's cards of lawyers: add, change, pause, link to a colleague, remove.</summary>
public sealed class LawyersCommand(
    IConsultationStore kept,
    LawyerText text,
    HoursPreview preview,
    StaffActions actions,
    LawyerVerbs verbs,
    LawyerInvitations invitations) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "lawyers";

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => verbs.Add.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var memory = call.Memory is { } known
            ? JsonSerializer.Deserialize(known, ConsultationJson.Default.LawyersMemory)!
            : new LawyersMemory(null, null);
        var lawyer = memory.Lawyer is { } id ? verbs.Theirs(call.Who, id) : null;
        switch (call.Input)
        {
            case DeskInput.Wrote wrote when memory.Field == "name":
                return await Added(call, await actions.Decide(verbs.Add, call.Who, wrote.Words, cancellation), cancellation);
            case DeskInput.Wrote wrote when lawyer is not null && memory.Field is { } field:
                return await Write(call, lawyer, new LawyersMemory(lawyer.Id, field, wrote.Words), sure: false, cancellation);
            case DeskInput.Pressed { Action: "yes" } when lawyer is not null && memory is { Field: not null, Draft: not null }:
                return await Write(call, lawyer, memory, sure: true, cancellation);
            // What she types at a card is for nobody else: the card stays.
            case DeskInput.Wrote or DeskInput.Showed when lawyer is not null:
                return Card(call, lawyer, call.Words.Say("staff_press"));
            case DeskInput.Pressed { Action: var action }:
                return await Press(call, lawyer, memory.Field, action, cancellation);
            default:
                return List(call, null);
        }
    }

    private async Task<DeskAnswer> Press(DeskCall call, Lawyer? lawyer, string? field, string action, CancellationToken cancellation)
    {
        var (what, which) = action.Split('-', 2) is [var first, var rest] ? (first, rest) : (action, string.Empty);
        if (what == "open" && long.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && verbs.Theirs(call.Who, id) is { } opened)
            return Card(call, opened, null);
        if (what == "page" && int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var page))
            return List(call, null, page);
        if (what == "add")
            return Question(call.Words.Say("lawyer_ask_name"), [Back(call)], new LawyersMemory(null, "name"), words: true);
        if (lawyer is null)
            return List(call, null);
        return what switch
        {
            "card" => Card(call, lawyer, null),
            "field" => Ask(call, lawyer, which, null),
            "toggle" when field is not null => await Switch(call, lawyer, field, which, cancellation),
            "pause" => DeskAnswer.To(
                call,
                await actions.Decide(lawyer.Paused ? verbs.Resume : verbs.Pause, call.Who, lawyer.Id, cancellation),
                card => Card(call, card, Paused(call, card)),
                _ => List(call, null)),
            "invite" when lawyer.Person is null => await Invited(call, lawyer, cancellation),
            "link" when which.Length == 0 => await Colleagues(call, lawyer, 0, cancellation),
            "others" => await Colleagues(call, lawyer, int.TryParse(which, out var further) ? further : 0, cancellation),
            "link" => await Link(call, lawyer, which, cancellation),
            "remove" => Removed(call, lawyer, await actions.Decide(verbs.Remove, call.Who, lawyer.Id, cancellation), sure: which == "sure"),
            _ => List(call, null),
        };
    }

    private DeskAnswer List(DeskCall call, string? notice, int page = 0)
    {
        var calendar = kept.Calendar;
        var hers = calendar.Lawyers.Values.Where(lawyer => OwnRegions.Has(call.Member, lawyer, call.Words.Regions)).ToList();
        var shown = Pages.Of(hers, page);
        var lines = shown.Select(lawyer => call.Words.Say(
            "lawyers_line",
            ("name", text.Name(lawyer)),
            ("languages", string.Join(", ", lawyer.Languages.Select(language => LawyerText.Of(language, call.Words)))),
            ("state", State(lawyer)),
            ("load", calendar.With(lawyer.Id, call.Now, call.Now + Week).Count))).ToList();
        var unlinked = hers.Exists(lawyer => lawyer.Person is null) ? call.Words.Say("lawyers_unlinked") : null;
        return new DeskAnswer
        {
            Text = string.Join("\n\n", new[]
            {
                notice,
                lines.Count == 0 ? call.Words.Say("lawyers_none") : string.Join('\n', lines.Prepend(call.Words.Say("lawyers_list"))),
                call.Member.IsEverywhere ? null : call.Words.Say("lawyers_yours", ("places", call.Words.Places(call.Member.Regions))),
                unlinked,
            }.OfType<string>()),
            Buttons =
            [
                .. shown.Select(lawyer => new Button($"open-{lawyer.Id}", $"⚖ {text.Name(lawyer)}")),
                .. Pages.Turning(hers.Count, page, "page", call.Words, "staff_before", "staff_more"),
                new Button("add", call.Words.Say("lawyer_add")),
            ],
            Dialogue = Keep(new LawyersMemory(null, null), words: false),
        };
    }

    private static string State(Lawyer lawyer) => (lawyer.Paused, lawyer.Person) switch
    {
        _ when lawyer.IsDeaf => "🔕",
        (true, null) => "⏸ 🔗?",
        (true, _) => "⏸",
        (_, null) => "🔗?",
        _ => "✓",
    };

    private DeskAnswer Card(DeskCall call, Lawyer lawyer, string? notice) => Question(
        string.Join("\n\n", new[] { notice, text.Card(lawyer, call.Words) }.OfType<string>()),
        [
            .. LawyerFields.Names.Select(name => new Button($"field-{name}", call.Words.Say($"lawyer_field_{name}"))),
            new Button("pause", call.Words.Say(lawyer.Paused ? "lawyer_resume" : "lawyer_pause")),
            new Button("link", call.Words.Say("lawyer_link")),
            .. lawyer.Person is null && LawyerInvitations.May(call)
                ? [new Button("invite", call.Words.Say("lawyer_invite"))]
                : Array.Empty<Button>(),
            new Button("remove", call.Words.Say("lawyer_remove")),
            Back(call),
        ],
        new LawyersMemory(lawyer.Id, null),
        words: true);

    private DeskAnswer Ask(DeskCall call, Lawyer lawyer, string field, string? notice)
    {
        if (!LawyerFields.Names.Contains(field))
            return Card(call, lawyer, null);
        var toggles = LawyerFields.Toggles(lawyer, field, call.Words)
            .Where(toggle => field != "places" || toggle.On || call.Member.Leads(toggle.Value))
            .Select(toggle => new Button($"toggle-{toggle.Value}", $"{(toggle.On ? "✓ " : string.Empty)}{toggle.Label}"));
        return Question(
            string.Join("\n\n", new[]
            {
                notice,
                call.Words.Say($"lawyer_ask_{field}"),
                field == "hours" ? text.Hours(lawyer, call.Words) : null,
            }.OfType<string>()),
            [.. toggles, new Button("card", call.Words.Say("staff_done"))],
            new LawyersMemory(lawyer.Id, field),
            words: LawyerFields.TakesWords(field));
    }

    // What moves times is shown before it is kept: what fits then, and who is booked outside.
    private async Task<DeskAnswer> Write(DeskCall call, Lawyer lawyer, LawyersMemory draft, bool sure, CancellationToken cancellation)
    {
        var wanted = new LawyerVerbs.Field(lawyer.Id, draft.Field!, draft.Draft!);
        var written = await actions.Decide(verbs.Write, call.Who, wanted, cancellation);
        return sure || draft.Field is not ("hours" or "lengths")
            ? DeskAnswer.To(call, written, card => Saved(call, card), Anew)
            : DeskAnswer.Ask(
                call,
                written,
                card => Question(
                    string.Join("\n\n", preview.Of(card, call.Words, call.Now).Prepend($"⚖ {text.Name(card)}")),
                    [new Button("yes", call.Words.Say("hours_yes")), new Button($"field-{draft.Field}", call.Words.Say("away_no"))],
                    draft,
                    words: true),
                Anew);

        DeskAnswer Anew(Reason why) => Ask(call, lawyer, draft.Field!, call.Words.Say(why));
    }

    // One step: the card, and the link by which its lawyer comes and has it.
    private async Task<DeskAnswer> Added(DeskCall call, Ruling<Lawyer> added, CancellationToken cancellation)
    {
        if (added is not Decision<Lawyer>(var card))
            return DeskAnswer.To(
                call,
                added,
                one => Card(call, one, null),
                why => Question(call.Words.Say(why), [Back(call)], new LawyersMemory(null, "name"), words: true));
        var (invited, notice) = await invitations.For(call, card, isNew: true, cancellation);
        return DeskAnswer.To(call, added, one => Card(call, one, notice)) with { Ruling = added.And(invited) };
    }

    private async Task<DeskAnswer> Invited(DeskCall call, Lawyer lawyer, CancellationToken cancellation)
    {
        var (invited, notice) = await invitations.For(call, lawyer, isNew: false, cancellation);
        var paused = lawyer.Paused ? $"\n\n{call.Words.Say("lawyer_invited_paused")}" : string.Empty;
        return Card(call, lawyer, notice + paused) with { Ruling = invited };
    }

    // Who is booked stays booked: said, and how many they are.
    private string Paused(DeskCall call, Lawyer card)
        => card.Paused && kept.Calendar.With(card.Id, call.Now, DateTimeOffset.MaxValue).Count is > 0 and var booked
            ? call.Words.Say("lawyer_paused_booked", ("count", booked))
            : call.Words.Say("lawyer_saved");

    private DeskAnswer Saved(DeskCall call, Lawyer card) => Card(call, card, call.Words.Say("lawyer_saved"));

    // A field of which several can be toggled is asked on.
    private async Task<DeskAnswer> Switch(DeskCall call, Lawyer lawyer, string field, string value, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Switch, call.Who, new LawyerVerbs.Field(lawyer.Id, field, value), cancellation),
            card => Ask(call, card, field, null),
            why => Ask(call, lawyer, field, why.Key == "staff_old_button" ? null : call.Words.Say(why)));

    private async Task<DeskAnswer> Colleagues(DeskCall call, Lawyer lawyer, int page, CancellationToken cancellation)
    {
        var free = await verbs.WithoutCard(cancellation);
        return Question(
            call.Words.Say(free.Count == 0 ? "lawyer_link_nobody" : "lawyer_link_whom"),
            [
                .. Pages.Of(free, page)
                    .Select(one => new Button($"link-{one.Person.Value}", one.Name is { } name ? text.Open(name) : $"{one.Person}")),
                .. Pages.Turning(free.Count, page, "others", call.Words, "staff_before", "staff_more"),
                new Button("card", call.Words.Say("diary_back")),
            ],
            new LawyersMemory(lawyer.Id, null),
            words: false);
    }

    private async Task<DeskAnswer> Link(DeskCall call, Lawyer lawyer, string which, CancellationToken cancellation)
    {
        var colleague = long.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new PersonId(id) : default;
        var others = await Colleagues(call, lawyer, 0, cancellation);
        var ruling = await actions.Decide(verbs.Link, call.Who, new LawyerVerbs.Linking(lawyer.Id, colleague), cancellation);
        return DeskAnswer.To(call, ruling, card => Saved(call, card), _ => others);
    }

    private DeskAnswer Removed(DeskCall call, Lawyer lawyer, Ruling<Lawyer> ruling, bool sure)
    {
        return sure
            ? DeskAnswer.To(call, ruling, card => DeskAnswer.Say(call.Words.Say("lawyer_removed", ("name", text.Name(card)))), Booked)
            : DeskAnswer.Ask(call, ruling, Sure, Booked);

        DeskAnswer Booked(Reason why) => Card(call, lawyer, call.Words.Say(why));

        DeskAnswer Sure(Lawyer card) => Question(
            call.Words.Say("lawyer_remove_sure", ("name", text.Name(card))),
            [new Button("remove-sure", call.Words.Say("staff_remove_yes")), new Button("card", call.Words.Say("staff_remove_no"))],
            new LawyersMemory(card.Id, null),
            words: false);
    }

    private static Button Back(DeskCall call) => new("list", call.Words.Say("diary_back"));

    private static DeskAnswer Question(string text, IReadOnlyList<Button> buttons, LawyersMemory memory, bool words)
        => new() { Text = text, Buttons = buttons, Dialogue = Keep(memory, words) };

    private static Dialogue Keep(LawyersMemory memory, bool words)
        => new(JsonSerializer.Serialize(memory, ConsultationJson.Default.LawyersMemory), words, Presses: words);
}
