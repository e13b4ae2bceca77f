using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Channels;
using Outreach.Safekeeping;
using Outreach.Staff;
using Outreach.Staff.Actions;
using Outreach.Staff.Desk;

namespace Outreach.Consultations;

/// <summary>The coordinator's cards of lawyers: add, change, pause, link to a colleague, remove.</summary>
public sealed class LawyersCommand(IConsultationStore kept, LawyerText text, LawyerFields fields, StaffRoll roll, IStore store, IOptions<CampaignOptions> campaign) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "lawyers";

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.LeadConsultations;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var memory = call.Memory is { } known ? JsonSerializer.Deserialize(known, ConsultationJson.Default.LawyersMemory)! : new LawyersMemory(null, null);
        var lawyer = memory.Lawyer is { } id ? Hers(call, id) : null;
        switch (call.Input)
        {
            case DeskInput.Wrote wrote when memory.Field == "name":
                return Add(call, StaffName.Of(wrote.Words));
            case DeskInput.Wrote wrote when lawyer is not null && memory.Field is { } field:
                return fields.Write(lawyer, field, wrote.Words, call) is { } written ? Saved(call, lawyer, written, field, null) : Ask(call, lawyer, field, call.Words.Say($"lawyer_wrong_{field}"));
            case DeskInput.Pressed { Action: var action }:
                return await Press(call, lawyer, memory.Field, action, cancellation);
            default:
                return List(call, null);
        }
    }

    private async Task<DeskAnswer> Press(DeskCall call, Lawyer? lawyer, string? field, string action, CancellationToken cancellation)
    {
        var (what, which) = action.Split('-', 2) is [var first, var rest] ? (first, rest) : (action, string.Empty);
        if (what == "open" && long.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Hers(call, id) is { } opened)
            return Card(call, opened, null);
        if (what == "add")
            return Question(call.Words.Say("lawyer_ask_name"), [Back(call)], new LawyersMemory(null, "name"), words: true);
        if (lawyer is null)
            return List(call, null);
        return what switch
        {
            "card" => Card(call, lawyer, null),
            "field" => Ask(call, lawyer, which, null),
            "toggle" when field is not null && LawyerFields.Toggles(lawyer, field, call.Words).All(toggle => toggle.Value != which) => Ask(call, lawyer, field, null),
            "toggle" when field is not null => Saved(call, lawyer, LawyerFields.Toggle(lawyer, field, which), field, field),
            "pause" => Saved(call, lawyer, lawyer with { Paused = !lawyer.Paused }, "paused", null),
            "link" when which.Length == 0 => await Colleagues(call, lawyer, cancellation),
            "link" => await Link(call, lawyer, which, cancellation),
            "remove" => Remove(call, lawyer, sure: which == "sure"),
            _ => List(call, null),
        };
    }

    private Lawyer? Hers(DeskCall call, long id)
        => kept.Calendar.Lawyers.GetValueOrDefault(id) is { } lawyer && OwnRegions.Has(call.Member, lawyer, call.Words.Regions) ? lawyer : null;

    private DeskAnswer List(DeskCall call, string? notice)
    {
        var calendar = kept.Calendar;
        var hers = calendar.Lawyers.Values.Where(lawyer => OwnRegions.Has(call.Member, lawyer, call.Words.Regions)).ToList();
        var lines = hers.Select(lawyer => call.Words.Say(
            "lawyers_line",
            ("name", text.Name(lawyer)),
            ("languages", string.Join(", ", lawyer.Languages.Select(language => LawyerText.Of(language, call.Words)))),
            ("state", State(lawyer)),
            ("load", calendar.With(lawyer.Id, call.Now, call.Now + Week).Count))).ToList();
        var unlinked = hers.Exists(lawyer => lawyer.Person is null) ? call.Words.Say("lawyers_unlinked") : null;
        return new DeskAnswer
        {
            Text = string.Join("\n\n", new[] { notice, lines.Count == 0 ? call.Words.Say("lawyers_none") : string.Join('\n', lines.Prepend(call.Words.Say("lawyers_list"))), call.Member.IsEverywhere ? null : call.Words.Say("lawyers_yours", ("places", call.Words.Places(call.Member.Regions))), unlinked }.OfType<string>()),
            Buttons = [.. hers.Select(lawyer => new Button($"open-{lawyer.Id}", $"⚖ {text.Name(lawyer)}")), new Button("add", call.Words.Say("lawyer_add"))],
            Dialogue = Keep(new LawyersMemory(null, null), words: false),
        };
    }

    private static string State(Lawyer lawyer) => (lawyer.Paused, lawyer.Person) switch
    {
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
            new Button("remove", call.Words.Say("lawyer_remove")),
            Back(call),
        ],
        new LawyersMemory(lawyer.Id, null),
        words: false);

    private DeskAnswer Ask(DeskCall call, Lawyer lawyer, string field, string? notice)
    {
        if (!LawyerFields.Names.Contains(field))
            return Card(call, lawyer, null);
        var toggles = LawyerFields.Toggles(lawyer, field, call.Words).Where(toggle => field != "places" || toggle.On || call.Member.Leads(toggle.Value)).Select(toggle => new Button($"toggle-{toggle.Value}", $"{(toggle.On ? "✓ " : string.Empty)}{toggle.Label}"));
        return Question(
            string.Join("\n\n", new[] { notice, call.Words.Say($"lawyer_ask_{field}"), field == "hours" ? LawyerText.Hours(lawyer, call.Words) : null }.OfType<string>()),
            [.. toggles, new Button("card", call.Words.Say("staff_done"))],
            new LawyersMemory(lawyer.Id, field),
            words: LawyerFields.TakesWords(field));
    }

    private DeskAnswer Add(DeskCall call, string name)
    {
        if (name.Length is 0 or > StaffName.Longest)
            return Question(call.Words.Say(name.Length == 0 ? "invite_name_words" : "invite_name_long", ("most", StaffName.Longest)), [Back(call)], new LawyersMemory(null, "name"), words: true);
        var lawyer = LawyerFields.Usual(store.NextId(), text.Sealed(name), campaign.Value.TimeZone) with { Places = call.Member.Regions };
        return Card(call, lawyer, call.Words.Say("lawyer_added")) with
        {
            Changes = [new ConsultationChange.LawyerSaved(lawyer)],
            Acts = [new AuditedAct("lawyer.add", $"lawyer {lawyer.Id}")],
        };
    }

    // A field of which several can be toggled is asked on.
    private DeskAnswer Saved(DeskCall call, Lawyer before, Lawyer after, string what, string? askOn)
    {
        // She gives no card away, and draws none to her: that is for who leads the whole country.
        if (!OwnRegions.Has(call.Member, after, call.Words.Regions))
            return Ask(call, before, what, call.Words.Say("lawyers_yours", ("places", call.Words.Places(call.Member.Regions))));
        var changed = after with { Version = before.Version + 1 };
        return (askOn is null ? Card(call, changed, call.Words.Say("lawyer_saved")) : Ask(call, changed, askOn, null)) with
        {
            Changes = [new ConsultationChange.LawyerSaved(changed)],
            Acts = [new AuditedAct("lawyer.save", $"lawyer {changed.Id}", what)],
        };
    }

    private async Task<DeskAnswer> Colleagues(DeskCall call, Lawyer lawyer, CancellationToken cancellation)
    {
        var free = (await roll.All(cancellation)).Where(one => one.Member.Role == Role.Lawyer && kept.Calendar.LawyerOf(one.Person.Id) is null).ToList();
        return Question(
            call.Words.Say(free.Count == 0 ? "lawyer_link_nobody" : "lawyer_link_whom"),
            [.. free.Select(one => new Button($"link-{one.Person.Id.Value}", one.Member.Name is { } name ? text.Open(name) : one.Person.Id.ToString())), new Button("card", call.Words.Say("diary_back"))],
            new LawyersMemory(lawyer.Id, null),
            words: false);
    }

    private async Task<DeskAnswer> Link(DeskCall call, Lawyer lawyer, string which, CancellationToken cancellation)
    {
        var colleague = (await roll.All(cancellation)).FirstOrDefault(one => one.Person.Id.Value.ToString(CultureInfo.InvariantCulture) == which && one.Member.Role == Role.Lawyer);
        return colleague.Person is null || kept.Calendar.LawyerOf(colleague.Person.Id) is not null
            ? await Colleagues(call, lawyer, cancellation)
            : Saved(call, lawyer, lawyer with { Person = colleague.Person.Id }, "link", null) with { Preconditions = [new StaffPrecondition(colleague.Person.Id, Role.Lawyer)] };
    }

    private DeskAnswer Remove(DeskCall call, Lawyer lawyer, bool sure)
    {
        var booked = kept.Calendar.With(lawyer.Id, call.Now, DateTimeOffset.MaxValue).Count;
        if (booked > 0)
            return Card(call, lawyer, call.Words.Say("lawyer_remove_booked", ("count", booked)));
        if (!sure)
            return Question(call.Words.Say("lawyer_remove_sure", ("name", text.Name(lawyer))), [new Button("remove-sure", call.Words.Say("staff_remove_yes")), new Button("card", call.Words.Say("staff_remove_no"))], new LawyersMemory(lawyer.Id, null), words: false);
        return DeskAnswer.Say(call.Words.Say("lawyer_removed", ("name", text.Name(lawyer)))) with
        {
            Changes = [new ConsultationChange.LawyerGone(lawyer.Id, call.Now)],
            Acts = [new AuditedAct("lawyer.remove", $"lawyer {lawyer.Id}")],
        };
    }

    private static Button Back(DeskCall call) => new("list", call.Words.Say("diary_back"));

    private static DeskAnswer Question(string text, IReadOnlyList<Button> buttons, LawyersMemory memory, bool words) => new() { Text = text, Buttons = buttons, Dialogue = Keep(memory, words) };

    private static Dialogue Keep(LawyersMemory memory, bool words) => new(JsonSerializer.Serialize(memory, ConsultationJson.Default.LawyersMemory), words);
}
