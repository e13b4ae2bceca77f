using System.Globalization;
using Outreach.Channels;

namespace Outreach.Host.Commands;

/// <summary>Shows the messages that were given up, and has them tried again. Words only when they are asked for.</summary>
internal sealed class DeadLettersCommand(DeadLetters letters, DeadLetterText text, AuditAtCommandLine audit, ILogger<DeadLettersCommand> log) : IOperatorCommand
{
    private const int MostListed = 200;

    public string Name => "dead-letters";

    public Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation) => options["do"] switch
    {
        "show" => Show(options, cancellation),
        "retry" => Retry(options["id"], cancellation),
        _ => List(cancellation),
    };

    private async Task<CommandOutput> List(CancellationToken cancellation)
    {
        var lines = new List<string>();
        var count = 0;
        await foreach (var letter in letters.All(cancellation))
        {
            if (++count <= MostListed)
                lines.Add(text.Line(letter));
        }

        if (count == 0)
            return new CommandOutput(0, "No message was given up.");
        lines.Insert(0, DeadLetterText.Head);
        lines.Add(string.Empty);
        if (count > MostListed)
            lines.Add($"These are the oldest {MostListed} of {count}.");
        lines.Add("'dead-letters show ID' tells more of one, 'dead-letters retry ID' or 'retry all' has it tried again.");
        return new CommandOutput(0, string.Join('\n', lines));
    }

    private async Task<CommandOutput> Show(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        if (await Find(options["id"], cancellation) is not { } letter)
            return Unknown(options["id"]);
        var words = options.ContainsKey("words");
        if (words)
        {
            // Before they are shown: what cannot be written down is not shown.
            await audit.Note("dead-letters.words", $"message {letter.Id}", string.Empty, cancellation);
            Log.WordsShown(log, letter.Id);
        }

        return new CommandOutput(0, text.Whole(letter, words));
    }

    private async Task<CommandOutput> Retry(string which, CancellationToken cancellation)
    {
        if (which != "all")
        {
            if (await Find(which, cancellation) is not { } letter)
                return Unknown(which);
            await letters.Retry(letter, cancellation);
            await audit.Note("dead-letters.retry", $"message {letter.Id}", string.Empty, cancellation);
            return new CommandOutput(0, $"{letter.Id} is tried again. If it fails again, it comes back to this list.");
        }

        var all = new List<DeadLetter>();
        await foreach (var letter in letters.All(cancellation))
            all.Add(letter);
        foreach (var letter in all)
            await letters.Retry(letter, cancellation);
        await audit.Note("dead-letters.retry", "all", $"{all.Count} messages", cancellation);
        return new CommandOutput(0, all.Count == 0 ? "No message was given up." : $"{all.Count} are tried again. What fails again comes back to this list.");
    }

    private async Task<DeadLetter?> Find(string which, CancellationToken cancellation)
        => long.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await letters.Find(id, cancellation) : null;

    private static CommandOutput Unknown(string which) => new(1, $"'{which}' is no dead letter. 'dead-letters list' shows their numbers.");
}
