using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Hotline.Rounds;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.Tests.Fakes;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>
/// Plays a talk of several: <c>&gt;</c> the person, <c>≫</c> the first operator, <c>≫2</c> the second, <c>≫3</c> the coordinator; what is
/// said to each stands behind <c>&lt;</c>, <c>≪</c>, <c>≪2</c>, <c>≪3</c>. <c>[label]</c> presses, <c>(photo)</c> and the like send,
/// <c>(edit) words</c> changes what the person sent last, <c>~ 5 minutes</c> passes.
/// What comes to a colleague's own phone stands behind <c>≪📱</c>, <c>≪2📱</c>, <c>≪3📱</c>, and <c>≫📱</c> is
/// what is written from it; <c>(code)</c> is the code that came to it last. The first case is №1 here, whatever its number is.
/// </summary>
internal sealed partial class CaseTranscript(bool bySms, string language, string number = CaseTranscript.Home)
{
    private const string Home = "+996555123456";
    private const string Own = "📱";
    private static readonly Dictionary<string, string> Phones = new() { ["2001"] = "+996777000001", ["2002"] = "+996777000002", ["2003"] = "+996777000003" };
    private static readonly (string Mark, string Who)[] Staff = [("3", "2003"), ("2", "2002"), ("", "2001")];
    private readonly List<string> _lines = [];
    private readonly List<string> _cases = [];
    private readonly Dictionary<string, int> _seen = [];
    private int _said;
    private string _hers = string.Empty;

    private string Channel => bySms ? TestPhone.Sms : Office.Telegram;

    private string Number => number;

    private string Person => bySms ? number : "4711";

    public async Task<string> Play(string talk)
    {
        await using var office = await Office.Open();
        await office.Appoints("2001", "оператор", name: "Айнура");
        await office.Appoints("2002", "оператор", name: "Бакыт");
        await office.Appoints("2003", "координатор", name: "Нурлан");
        await office.Does(Person, new InboundContent.Wrote(language == "ky" ? "кыргызча" : "русский"), Channel);
        foreach (var who in Staff.Select(one => one.Who))
            (_seen[who], _seen[Phones[who]]) = (office.Chat.SentTo(who).Count, 0);
        _seen[Person] = Sent(office, Person).Count;
        foreach (var line in talk.Split('\n'))
        {
            if (line.StartsWith('#') || line.StartsWith("phone:", StringComparison.Ordinal))
                _lines.Add(line);
            else if (line.StartsWith("> ", StringComparison.Ordinal))
                await Does(office, line, Person, line[2..]);
            else if (line.StartsWith('≫') && line.Split(' ')[0].EndsWith(Own, StringComparison.Ordinal))
                await Does(office, line, Phones[Staff.First(one => line[1..].StartsWith(one.Mark, StringComparison.Ordinal)).Who], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            else if (line.StartsWith('≫'))
                await Does(office, line, Staff.First(one => line[1..].StartsWith(one.Mark, StringComparison.Ordinal)).Who, line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            else if (line.StartsWith("~ ", StringComparison.Ordinal))
                await Passes(office, line);
        }

        return string.Join('\n', _lines) + "\n";
    }

    private async Task Does(Office office, string line, string who, string did)
    {
        _lines.Add(string.Empty);
        _lines.Add(line);
        var label = Names().Replace(did, match => _cases[int.Parse(match.Groups["name"].Value, CultureInfo.InvariantCulture) - 1]);
        InboundContent content = label switch
        {
            "(code)" => new InboundContent.Wrote(Written(office.Sms.SentTo(Phones[who])[^1]).Split(' ')[^1]),
            "(photo)" => Shown(MediaKind.Picture, "photo", who),
            "(voice)" => Shown(MediaKind.Voice, "voice", who),
            "(place)" => new InboundContent.Showed(MediaKind.Place) { Place = "42.87460, 74.56980" },
            ['(', 'e', 'd', 'i', 't', ')', ' ', .. var changed] => new InboundContent.Wrote(changed),
            ['[', .. var shown, ']'] when who != Number => office.Press(who, shown),
            ['[', .. var shown, ']'] => new InboundContent.Wrote(shown),
            _ => new InboundContent.Wrote(label),
        };
        var edits = label.StartsWith("(edit)", StringComparison.Ordinal);
        _said++;
        var reference = edits ? _hers : $"said-{_said}";
        if (who == Person)
            _hers = reference;
        await office.Does(
            who,
            content,
            who == Number ? Channel : who.StartsWith('+') ? TestPhone.Sms : Office.Telegram,
            message => message with { Reference = reference, Edit = edits });
        await Round(office);
    }

    // Where there are no photos a phone has none to send on.
    private InboundContent.Showed Shown(MediaKind kind, string name, string who)
        => new(kind) { File = who == Number ? null : new MediaFile(Office.Telegram, kind, $"{name}-{_said}") };

    private async Task Passes(Office office, string line)
    {
        _lines.Add(string.Empty);
        _lines.Add(line);
        var (number, unit) = (int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture), line.Split(' ')[2]);
        office.Outreach.Time.Advance(unit switch { "days" => TimeSpan.FromDays(number), "hours" => TimeSpan.FromHours(number), _ => TimeSpan.FromMinutes(number) });
        await Round(office);
    }

    private async Task Round(Office office)
    {
        // What a round tells of one case may stand for the next round to see.
        for (var time = 0; time < 2; time++)
        {
            await office.Get<HotlineRounds>().Round(TestContext.Current.CancellationToken);
            await office.Outreach.Rest();
        }

        Say(office, Person, "<");
        foreach (var (mark, who) in Staff.Reverse())
        {
            Say(office, who, $"≪{mark}");
            Say(office, Phones[who], $"≪{mark}{Own}");
        }
    }

    private void Say(Office office, string who, string mark)
    {
        var sent = Sent(office, who);
        foreach (var message in sent.Skip(_seen[who]))
            _lines.AddRange(Written(message).Split('\n').Select(line => line.Length == 0 ? mark : $"{mark} {Named(line)}"));
        _seen[who] = sent.Count;
    }

    private IReadOnlyList<Outgoing> Sent(Office office, string who) => who.StartsWith('+') ? office.Sms.SentTo(who) : office.Chat.SentTo(who);

    private string Written(Outgoing message) => message switch
    {
        Outgoing.Show { Screen: var screen } when bySms && message.Address == Number => NumberedText.Of(screen),
        Outgoing.Show { Screen: var screen } => $"{screen.Text}{string.Concat(screen.Options.Select(option => $"\n[{option.Label}]"))}",
        Outgoing.Vanish vanish => $"(the chat is wiped) {vanish.Line}",
        Outgoing.Note note => $"{Sent(note.File)}{note.Text}{string.Concat(note.Commands.Select(command => $"\n[{command.Label}]"))}",
        Outgoing.Board board => board.Text,
        Outgoing.Away => "(the last words are taken away)",
        Outgoing.Toast toast => $"(toast) {toast.Text}",
        _ => string.Empty,
    };

    private static string Sent(MediaFile? file) => file is null ? string.Empty : $"({file.Id}) ";

    private string Named(string line) => Secret().Replace(line, "код ······") is var hidden && hidden != line ? hidden : Numbers().Replace(line, match =>
    {
        var found = match.Groups["number"].Value;
        if (!_cases.Contains(found))
            _cases.Add(found);
        return $"{match.Groups["sign"].Value}{_cases.IndexOf(found) + 1}";
    });

    [GeneratedRegex("^код [0-9]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    [GeneratedRegex("(?<sign>№|код )(?<number>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex("(?<=№|код |/cases )(?<name>[0-9])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
