using System.Globalization;
using Outreach.Content;
using Outreach.Hotline.Cases;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>
/// How a case looks to a colleague, and what is written to its person. No name, number or address of the person stands anywhere.
/// </summary>
public sealed class CaseTexts(
    DeskDrawer drawer,
    OutboxRows rows,
    CaseLine line,
    KnownChannels channels,
    CurrentWords words,
    IPeopleStore people,
    ISealer sealer)
{
    /// <summary>The command that shows cases, and takes the presses under their notices.</summary>
    public const string Command = "cases";

    /// <summary>Letters that are left for what stands around the words.</summary>
    private const int Room = 596;

    /// <summary>Letters of a colleague that go to the person at once.</summary>
    public int Longest(Person person) => channels.Of(person.Channel).LongestText - Room;

    /// <summary>The sign of a risk.</summary>
    public static string Risk(CaseRisk risk) => risk switch
    {
        CaseRisk.Red => "🔴",
        CaseRisk.Amber => "🟠",
        _ => "🟢",
    };

    /// <summary>The key of what a case ended as.</summary>
    public static string Key(CaseOutcome outcome) => $"case_as_{outcome.ToString().ToLowerInvariant()}";

    /// <summary>A button of the command that says more than the case.</summary>
    public static Button Button(string action, long id, string more, string title)
        => new(string.Create(CultureInfo.InvariantCulture, $"{action}-{id}-{more}"), title);

    /// <summary>A button of the command.</summary>
    public static Button Button(string action, long id, string title)
        => new(string.Create(CultureInfo.InvariantCulture, $"{action}-{id}"), title);

    /// <summary>A notice to a colleague, with a button that opens the case; null when it may not be known (any more).</summary>
    public async Task<OutboxChange?> Tell(PersonId colleague, Case known, string key, DateTimeOffset now, CancellationToken cancellation)
        => await Tell(colleague, known, key, [], now, cancellation);

    /// <summary>Whether the person presses buttons.</summary>
    public bool HasButtons(Person person) => channels.Of(person.Channel).Buttons;

    /// <summary>Whether each letter to the person is paid, and an emoji makes it dearer.</summary>
    public bool IsPaid(Person person) => channels.Of(person.Channel).Segmented;

    /// <summary>The same with more to say, perhaps a photo or voice, and other buttons than the one that opens it.</summary>
    public async Task<OutboxChange?> Tell(
        PersonId colleague,
        Case known,
        string key,
        IReadOnlyList<(string Name, object Value)> parts,
        DateTimeOffset now,
        CancellationToken cancellation,
        MediaFile? file = null,
        Func<StaffWriter, IReadOnlyList<Button>>? buttons = null)
    {
        var note = await drawer.Tell(
            colleague,
            Right.AnswerPeople,
            (address, say) => new Outgoing.Note
            {
                Address = address,
                Text = say.Say(key, [("case", line.Of(known, say, now)), ("number", known.Id), .. Because(known, say), .. parts]),
                File = file,
                Protected = file is not null,
                // What fills more gaps than these is what the person said.
                Confided = parts.Count > 0,
                Commands = buttons is null ? [.. Opens(known, colleague, say)] : [.. buttons(say).Select(Coded)],
            },
            now,
            cancellation);
        return note is OutboxChange.Queued(var row) && known.Risk == CaseRisk.Red
            ? new OutboxChange.Queued(row with { Urgency = Urgency.Red })
            : note;
    }

    /// <summary>
    /// A word of ours to the person of a case, who did nothing just now; null where nobody may be written to: who stopped or hid, and where
    /// it would be an SMS, which leaves first only as <c>SAFETY</c> says.
    /// </summary>
    public async ValueTask<OutboxChange?> Note(
        Case known,
        string key,
        DateTimeOffset now,
        CancellationToken cancellation,
        Func<Person, IReadOnlyList<Button>>? buttons = null)
        => known.Person is { } id && await people.Find(id, cancellation) is { } person && known.MayReach(person) && !IsPaid(person)
                ? ToPerson(person, known, 0, Say(person, key), now, commands: buttons?.Invoke(person))
                : null;

    /// <summary>
    /// The same where each message is paid and nothing can be pressed, to who wrote just now: it is an answer then. Null to anybody else.
    /// </summary>
    public async ValueTask<OutboxChange?> Answer(Case known, string key, DateTimeOffset now, CancellationToken cancellation)
        => known is { Left: false, Person: { } id }
            && await people.Find(id, cancellation) is { Standing: ContactStatus.Open } person && known.MayReach(person) && IsPaid(person)
                ? ToPerson(person, known, 0, Say(person, key), now)
                : null;

    /// <summary>What somebody wrote who was asked whether it helped; null when it says something else.</summary>
    public CaseHelp? Judgement(string written) => Judging.Of(written, words.Texts);

    /// <summary>A line of staff.yaml about a case in both languages, for a phone whose language nobody knows.</summary>
    public string Both(string key, long id) => string.Join(
        " / ",
        new[] { Language.Ky, Language.Ru }.Select(
            language => new StaffWriter(words.Texts, words.Regions, language).Say(key, ("number", id))).Distinct(StringComparer.Ordinal));

    /// <summary>A sentence of texts.yaml in the person's language.</summary>
    public string Say(Person person, string key) => words.Texts[key].For(person.Profile).Trim();

    /// <summary>What stands on a button.</summary>
    public string Label(Person person, string key) => words.Texts[key].For(person.Profile, " / ");

    /// <summary>
    /// Words on their way to the person of a case: they leave while the case is theirs and they may be reached in it, which
    /// <see cref="Talk.CaseGate"/> asks at the last moment, STOP too.
    /// </summary>
    /// <param name="person">Who.</param>
    /// <param name="known">The case.</param>
    /// <param name="word">The number of a colleague's words; 0 for our own.</param>
    /// <param name="text">What.</param>
    /// <param name="now">When.</param>
    /// <param name="file">A photo or voice that goes with it.</param>
    /// <param name="commands">What can be pressed under it.</param>
    public OutboxChange.Queued ToPerson(
        Person person,
        Case known,
        long word,
        string text,
        DateTimeOffset now,
        MediaFile? file = null,
        IReadOnlyList<Button>? commands = null)
    {
        var address = sealer.Open(person.Address, MessagingJson.Default.String);
        // Words alone stand on a board of their own, where the channel can change it: then an edit is an edit on the person's phone.
        Outgoing note = word > 0 && file is null && commands is null or [] && channels.Of(person.Channel).Edits
            ? new Outgoing.Board { Address = address, Name = NameOf(word), Text = text, Protected = true }
            : new Outgoing.Note { Address = address, Text = text, File = file, Protected = word > 0, Commands = commands ?? [] };
        return new OutboxChange.Queued(rows.For(person, note, new Ground.CaseWord(known.Id, word), now) with { EvenIfStopped = true });
    }

    /// <summary>A colleague's words go off the phone of the person.</summary>
    public OutboxChange.Queued Away(Person person, Case known, long word, DateTimeOffset now)
    {
        var away = new Outgoing.Away { Address = sealer.Open(person.Address, MessagingJson.Default.String), Name = NameOf(word) };
        return new OutboxChange.Queued(rows.For(person, away, new Ground.CaseWord(known.Id, word), now));
    }

    /// <summary>The board on which a colleague's words stand.</summary>
    public static string NameOf(long word) => string.Create(CultureInfo.InvariantCulture, $"said-{word}");

    private static IEnumerable<(string Name, object Value)> Because(Case known, StaffWriter say)
        => known.Offer is { } offer ? [("because", say.Say($"case_offered_{offer.Why.ToString().ToLowerInvariant()}"))] : [];

    private static Button Coded(Button button) => DeskDrawer.Coded(Command, button);

    private static IEnumerable<Button> Opens(Case known, PersonId colleague, StaffWriter say)
    {
        if (known.IsHadBy(colleague))
            yield return Coded(Button("open", known.Id, say.Say("case_open", ("number", known.Id))));
        else if (known.State == CaseState.Waiting)
            yield return Coded(Button("claim", known.Id, say.Say("case_claim", ("number", known.Id))));
        else if (known.IsOfferedTo(colleague))
            yield return Coded(Button("accept", known.Id, say.Say("case_accept", ("number", known.Id))));
        if (known.IsOfferedTo(colleague) && known.Offer?.To is not null)
            yield return Coded(Button("decline", known.Id, say.Say("case_decline")));
    }
}
