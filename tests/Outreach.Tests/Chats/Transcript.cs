using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Rounds;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Reach;
using Outreach.Tests.Fakes;
using Xunit;

namespace Outreach.Tests.Chats;

/// <summary>
/// Plays a .chat file: <c>&gt;</c> she writes, <c>&gt; [2]</c> she chooses the second option (presses, or writes its number),
/// <c>recorded: …</c> in the head are flows that were read aloud, <c>lawyer: …</c> in the head is <see cref="Lawyers"/>, <c>somebody books …</c> is <see cref="Others"/>,
/// <c>&gt; (voice)</c> she sends something, <c>&gt; (code)</c> she types the code of her newest SMS, <c>~ 8 days</c> time passes, <c>&lt;</c> we say, <c>!</c> we note.
/// </summary>
internal sealed partial class Transcript(string kind, string? hint)
{
    private const string Address = "4711";
    private readonly List<string> _lines = [];
    private const string Number = "+996555123456";
    private const string Voices = "recorded: ";
    private int _reachSeen;

    public async Task<string> Play(string chat)
    {
        using var recorded = Recorded(chat.Split('\n').FirstOrDefault(static line => line.StartsWith(Voices, StringComparison.Ordinal)));
        await using var outreach = await TestOutreach.Start(recorded?.Path, change: services => services.AddSingleton<IChannel>(new TestPhone(TestPhone.Sms, buttons: false)).AddSingleton<IChannel>(new TestPhone(TestPhone.OneWay, buttons: false, receives: false)));
        foreach (var line in chat.Split('\n'))
        {
            if (line.StartsWith('#') || line.StartsWith("phone:", StringComparison.Ordinal) || line.StartsWith(Voices, StringComparison.Ordinal))
                _lines.Add(line);
            else if (line.StartsWith("lawyer: ", StringComparison.Ordinal))
                await Comes(outreach, line);
            else if (line.StartsWith("somebody ", StringComparison.Ordinal))
                await SomebodyElse(outreach, line);
            else if (line.StartsWith("~ ", StringComparison.Ordinal))
                await Pass(outreach, line);
            else if (line.StartsWith("> ", StringComparison.Ordinal))
                await Do(outreach, line);
        }

        return Codes().Replace(Uids().Replace(string.Join('\n', _lines) + "\n", "UID:····"), "${word}····");
    }

    // The shipped content, in which somebody has read these flows aloud in both languages.
    private static ContentCopy? Recorded(string? line)
    {
        if (line is null)
            return null;
        var copy = new ContentCopy();
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(copy.Path, RecordingFiles.Folder)).FullName;
        foreach (var text in line[Voices.Length..].Split(' ').SelectMany(static flow => Enum.GetValues<Language>()
            .SelectMany(language => SpokenTexts.Of(PureTalk.Shipped, PureTalk.Shipped.Flows[flow], language))))
            File.WriteAllBytes(System.IO.Path.Combine(folder, text.File), [1]);
        return copy;
    }

    private async Task Comes(TestOutreach outreach, string line)
    {
        _lines.Add(line);
        await Lawyers.Add(outreach, line["lawyer: ".Length..]);
    }

    private async Task SomebodyElse(TestOutreach outreach, string line)
    {
        _lines.Add(string.Empty);
        _lines.Add(line);
        if (line == "somebody books for her")
            await Others.BookFor(outreach, Address, hint == "ru" ? Language.Ru : Language.Ky);
        else
            await Others.Do(outreach, line);
        await Rounds(outreach);
    }

    private async Task Rounds(TestOutreach outreach)
    {
        var before = outreach.Phone(kind).SentTo(Address).Count;
        await outreach.Services.GetRequiredService<ConsultationRounds>().Round(TestContext.Current.CancellationToken);
        await outreach.Rest();
        foreach (var message in outreach.Phone(kind).SentTo(Address).Skip(before))
            _lines.AddRange(Written(message));
        await Counted(outreach);
    }

    private async Task Pass(TestOutreach outreach, string line)
    {
        _lines.Add(string.Empty);
        _lines.Add(line);
        var words = line.Split(' ');
        var number = int.Parse(words[1], CultureInfo.InvariantCulture);
        outreach.Time.Advance(words[2] switch { "days" => TimeSpan.FromDays(number), "hours" => TimeSpan.FromHours(number), _ => TimeSpan.FromMinutes(number) });
        await Rounds(outreach);
    }

    private async Task Counted(TestOutreach outreach)
    {
        var reach = await outreach.Reach();
        foreach (var entry in reach.Skip(_reachSeen))
            _lines.Add(Written(entry));
        _reachSeen = reach.Count;
    }

    private async Task Do(TestOutreach outreach, string line)
    {
        var phone = outreach.Phone(kind);
        var before = phone.SentTo(Address).Count;
        var texted = Texted(outreach).Count;
        _lines.Add(string.Empty);
        _lines.Add(line);
        await outreach.Does(kind, Address, Meaning(line[2..], phone, outreach), hint);
        foreach (var message in phone.SentTo(Address).Skip(before))
            _lines.AddRange(Written(message));
        if (phone.SentTo(Address).Count == before)
            _lines.Add("! nothing is sent");
        _lines.AddRange(Texted(outreach).Skip(texted).Select(text => $"! SMS to her number: {string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? '·' : letter))}"));
        await Counted(outreach);
    }

    private InboundContent Meaning(string did, TestPhone phone, TestOutreach outreach)
    {
        var screens = phone.SentTo(Address).OfType<Outgoing.Show>().Select(show => show.Screen).ToList();
        return did switch
        {
            "(voice)" => new InboundContent.Showed(MediaKind.Voice),
            "(photo)" => new InboundContent.Showed(MediaKind.Picture),
            "(place)" => new InboundContent.Showed(MediaKind.Place),
            "(look)" => new InboundContent.Pressed(new ButtonData(0, Outreach.Flows.Definitions.Playbook.ConsultationCommand).ToString(), "ours-1", "press"),
            "(contact)" => new InboundContent.Shared(Number),
            "(contact of somebody else)" => new InboundContent.Shared(null),
            "(code)" => new InboundContent.Wrote(Texted(outreach)[^1]),
            "(wrong code)" => new InboundContent.Wrote(Code(outreach) == "000000" ? "000001" : "000000"),
            "(block)" => new InboundContent.Blocked(),
            "(unblock)" => new InboundContent.Unblocked(),
            _ when did.StartsWith("(link ", StringComparison.Ordinal) => new InboundContent.Opened(did[6..^1]),
            _ when did.StartsWith("[old ", StringComparison.Ordinal) => Press(screens[0], did[5..^1]),
            _ when did.StartsWith('[') && kind == TestPhone.Buttons => Press(screens[^1], did[1..^1]),
            _ when did.StartsWith('[') => new InboundContent.Wrote(did[1..^1] switch { "menu" => "0", "back" => hint == "ru" ? "назад" : "артка", "help" => hint == "ru" ? "помощь" : "жардам", var number => number }),
            _ => new InboundContent.Wrote(did),
        };
    }

    private static List<string> Texted(TestOutreach outreach) => [.. outreach.Phone(TestPhone.Sms).SentTo(Number).OfType<Outgoing.Note>().Select(note => note.Text)];

    private static string Code(TestOutreach outreach) => string.Concat(Texted(outreach)[^1].Where(char.IsAsciiDigit));

    private static InboundContent.Pressed Press(Screen screen, string code) => new(new ButtonData(screen.Serial, code).ToString(), "ours-1", "press");

    private IEnumerable<string> Written(Outgoing message)
    {
        var text = message switch
        {
            Outgoing.Show { Screen: var screen } when kind == TestPhone.Numbers => NumberedText.Of(screen),
            Outgoing.Show { Screen: var screen } => $"{screen.Text}\n{(screen.AsksContact is { } share ? $"\n[{share}]" : "")}{string.Concat(screen.Options.Select(option => $"\n[{option.Label}]"))}\n{string.Join(' ', screen.Commands.Select(command => $"({command.Label})"))}",
            Outgoing.Vanish vanish => $"(the chat is wiped) {vanish.Line}",
            Outgoing.Note { Made: { } made } => $"(file {made.Name})\n{made.Text.TrimEnd().ReplaceLineEndings("\n")}",
            Outgoing.Note note => $"{note.Text}{string.Concat(note.Commands.Select(command => $"\n[{command.Label}]"))}",
            Outgoing.Spoken spoken => $"(voice {string.Join('.', spoken.File.Split('.')[..3])})",
            Outgoing.Toast toast => $"(toast) {toast.Text}",
            _ => string.Empty,
        };
        return text.Split('\n').Select(line => line.Length == 0 ? "<" : $"< {line}");
    }

    private static string Written(ReachEntry entry) => entry.Kind switch
    {
        ReachKind.Contact => "! a session is counted",
        ReachKind.UnitOpened => $"! {entry.Unit} is opened",
        ReachKind.Answered when entry.Unit is null => $"! she told: {Told(entry)}",
        ReachKind.Answered => $"! an answer in {entry.Unit} is counted",
        ReachKind.MeasuredBefore or ReachKind.MeasuredAfter
            => $"! {(entry.Kind == ReachKind.MeasuredBefore ? "before" : "after")} {entry.Unit} she {(entry.Score == 1 ? "knew" : "did not know")} it",
        ReachKind.UnitFinished => $"! {entry.Unit} is finished: {entry.Score} of {entry.Of}",
        ReachKind.ConsultationAsked => $"! she asked for a consultation: {entry.Unit}",
        ReachKind.ConsultationUnmet => $"! nothing could be offered in time: {entry.Unit}",
        ReachKind.Joined => "! she and her SMS are counted as one",
        _ => $"! she did not tell: {Told(entry)}",
    };

    // A code is made by chance.
    [GeneratedRegex(@"(?<word>[Кк]од\p{L}*:? )[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    // So are numbers.
    [GeneratedRegex(@"UID:[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Uids();

    private static string Told(ReachEntry entry)
        => string.Join(", ", new[] { entry.Profile.Region, entry.Profile.Raion, entry.Profile.Age, entry.Profile.Sex }.OfType<string>());
}
