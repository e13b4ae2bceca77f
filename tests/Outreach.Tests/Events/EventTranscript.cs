using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;

namespace Outreach.Tests.Events;

/// <summary>
/// Plays what two coordinators do with sheets: <c>≫</c> the writer, <c>≫2</c> the second; what is said to each stands behind <c>≪</c>,
/// <c>≪2</c>; <c>&gt;</c> and <c>&lt;</c> are a person who comes. <c>[label]</c> presses, <c>(photo)</c> sends one, <c>(link E1)</c> opens
/// the link of the first code, <c>~ 8 days</c> passes. The first sheet is №1 here and its code E1, whatever they are.
/// </summary>
internal sealed partial class EventTranscript(string language)
{
    private const string Person = "4711";
    private static readonly (string Mark, string Who)[] Staff = [("2", "2002"), ("", "2001")];
    private readonly List<string> _lines = [];
    private readonly List<string> _numbers = [];
    private readonly List<string> _codes = [];
    private readonly Dictionary<string, int> _seen = [];

    public async Task<string> Play(string talk)
    {
        await using var office = await Office.Open();
        await office.Appoints("2001", "координатор", "Нарынская область");
        await office.Appoints("2002", "координатор");
        foreach (var who in Staff.Select(one => one.Who).Append(Person))
        {
            if (language == "ky" || who == Person)
                await office.Writes(who, language == "ky" ? "кыргызча" : "русский");
            _seen[who] = office.Chat.SentTo(who).Count;
        }

        foreach (var line in talk.Split('\n'))
        {
            if (line.StartsWith('#') || line.StartsWith("language:", StringComparison.Ordinal))
                _lines.Add(line);
            else if (line.StartsWith("> ", StringComparison.Ordinal))
                await Does(office, line, Person, line[2..]);
            else if (line.StartsWith('≫'))
                await Does(office, line, Staff.First(one => line[1..].StartsWith(one.Mark, StringComparison.Ordinal)).Who, line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            else if (line.StartsWith("~ ", StringComparison.Ordinal))
                Passes(office, line);
        }

        return string.Join('\n', _lines) + "\n";
    }

    private async Task Does(Office office, string line, string who, string did)
    {
        _lines.Add(string.Empty);
        _lines.Add(line);
        var words = ShortCode().Replace(ShortNumber().Replace(did, match => _numbers[Index(match)]), match => _codes[Index(match)]);
        await office.Does(who, words switch
        {
            "(photo)" => new InboundContent.Showed(MediaKind.Picture) { File = new MediaFile(Office.Telegram, MediaKind.Picture, "photo-1") },
            ['[', .. var shown, ']'] => office.Press(who, shown),
            _ when words.StartsWith("(link ", StringComparison.Ordinal) => new InboundContent.Opened(words[6..^1]),
            _ => new InboundContent.Wrote(words),
        });
        await office.Outreach.Rest();
        Say(office, Person, "<");
        foreach (var (mark, one) in Staff.Reverse())
            Say(office, one, $"≪{mark}");
    }

    private void Passes(Office office, string line)
    {
        _lines.Add(string.Empty);
        _lines.Add(line);
        office.Outreach.Time.Advance(TimeSpan.FromDays(int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)));
    }

    private void Say(Office office, string who, string mark)
    {
        var sent = office.Chat.SentTo(who);
        foreach (var message in sent.Skip(_seen[who]))
            _lines.AddRange(Written(message).Split('\n').Select(line => line.Length == 0 ? mark : $"{mark} {Named(line)}"));
        _seen[who] = sent.Count;
    }

    private static string Written(Outgoing message) => message switch
    {
        Outgoing.Show { Screen: var screen } => $"{screen.Text}{string.Concat(screen.Options.Select(option => $"\n[{option.Label}]"))}",
        Outgoing.Note note => $"{note.Text}{(note.File is null ? "" : " (photo)")}{(note.Made is { } made ? $"\n({made.Name})" : "")}{string.Concat(note.Commands.Select(command => $"\n[{command.Label}]"))}",
        Outgoing.Toast toast => $"(toast) {toast.Text}",
        _ => string.Empty,
    };

    private string Named(string line)
        => Code().Replace(Number().Replace(line, match => $"№{Known(_numbers, match.Value[1..])}"), match => $"E{Known(_codes, match.Value)}");

    private static int Known(List<string> all, string one)
    {
        if (!all.Contains(one))
            all.Add(one);
        return all.IndexOf(one) + 1;
    }

    private static int Index(Match match) => int.Parse(match.Groups["name"].Value, CultureInfo.InvariantCulture) - 1;

    // A school's number stands in few digits, a sheet's in more.
    [GeneratedRegex("№[0-9]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("(?<=№)(?<name>[0-9])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortNumber();

    [GeneratedRegex("E[0-9]{5}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("E(?<name>[0-9])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortCode();
}
