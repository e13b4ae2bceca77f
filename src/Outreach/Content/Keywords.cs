namespace Outreach.Content;

/// <summary>The words that people write at any moment, from keywords.yaml, ready to be matched folded.</summary>
public sealed class Keywords
{
    private static readonly string[] Commands =
    [
        "stop", "stop_ask", "start", "sos", "help", "help_me", "hide", "watched", "delete_me",
        "menu", "listen", "back", "next", "lessons", "about_you", "join",
        "language", "set_ky", "set_ru",
        "yes", "no", "lawyer", "operator",
    ];

    // "Орусия" is a country, not nearly "орусча"; and what would silence us must be just what she wrote.
    private static readonly HashSet<string> OnlyExactly = new(StringComparer.Ordinal)
    {
        "yes", "no", "set_ky", "set_ru", "language", "stop_ask", "delete_me",
    };

    private readonly Dictionary<string, string> _byFolded = [];
    private readonly Dictionary<string, string> _shown = [];

    /// <summary>Every folded spelling with the command it means.</summary>
    public IReadOnlyDictionary<string, string> All => _byFolded;

    /// <summary>The command that these folded words are, exactly.</summary>
    public string? Exactly(string folded) => _byFolded.GetValueOrDefault(folded);

    /// <summary>The one command that these folded words come near to, forgiving one letter in long words.</summary>
    public string? Nearly(string folded)
    {
        if (folded.Length < 5)
            return null;
        string? found = null;
        foreach (var (spelling, command) in _byFolded)
        {
            if (!Folding.Near(spelling, folded) || command == found || OnlyExactly.Contains(command))
                continue;
            if (found is not null)
                return null;
            found = command;
        }

        return found;
    }

    /// <summary>Whether words of this command stand anywhere in the folded text.</summary>
    public bool Contains(string folded, string command)
    {
        var padded = $" {folded} ";
        return _byFolded.Any(pair => pair.Value == command && padded.Contains($" {pair.Key} ", StringComparison.Ordinal));
    }

    /// <summary>Reads keywords.yaml.</summary>
    public static Keywords Read(YamlPart file)
    {
        file.OnlyKnows("commands");
        var keywords = new Keywords();
        if (file.Part("commands") is not { } commands)
        {
            file.Problem("'commands' is missing", "begin the file with 'commands:'");
            return keywords;
        }

        commands.OnlyKnows(Commands);
        foreach (var command in Commands)
        {
            if (commands.Part(command) is null)
                commands.Problem($"the words for '{command}' are missing", $"add '{command}: [ … ]'");
            else
                keywords.Add(command, commands.Listed(command));
        }

        return keywords;
    }

    private void Add(string command, IReadOnlyList<(string Word, YamlPart Part)> words)
    {
        foreach (var (word, part) in words)
        {
            var folded = Folding.Fold(word);
            if (folded.Length == 0)
                part.Problem($"nothing is left of '{word}' without its signs", "write a word with letters");
            else if (_byFolded.TryGetValue(folded, out var other) && other != command)
                part.Problem($"'{word}' of '{command}' sounds like '{_shown[folded]}' of '{other}'", "keep it in one of the two");
            else if (_byFolded.TryAdd(folded, command))
                _shown[folded] = word;
        }
    }
}
