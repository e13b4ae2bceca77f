using System.Globalization;
using Outreach.Messaging.DeadLettering;
using Outreach.Routing;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Host.Commands;

/// <summary>Shows the messages that were given up, and has them tried again. Words only when they are asked for.</summary>
internal sealed class DeadLettersCommand(
    DeadLetters letters,
    DeadLetterText text,
    StaffActions actions,
    DeadLetterVerbs verbs,
    ILogger<DeadLettersCommand> log) : IOperatorCommand
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
        var words = options.ContainsKey("words");
        if (!TryNumber(options["id"], out var id))
            return Unknown(options["id"]);
        // Before they are shown: what cannot be written down is not shown.
        var letter = !words ? await letters.Find(id, cancellation)
            : await actions.Do(verbs.ReadWords, Actor.Operator, id, cancellation) is Decision<DeadLetter>(var read) ? read : null;
        if (letter is null)
            return Unknown(options["id"]);
        if (words)
            Log.WordsShown(log, letter.Id);
        return new CommandOutput(0, text.Whole(letter, words));
    }

    private async Task<CommandOutput> Retry(string which, CancellationToken cancellation)
    {
        if (which == "all")
        {
            return await actions.Do(verbs.RetryAll, Actor.Operator, default, cancellation) is Decision<int>(> 0 and var count)
                ? new CommandOutput(0, $"{count} are tried again. What fails again comes back to this list.")
                : new CommandOutput(0, "No message was given up.");
        }

        return TryNumber(which, out var id) && await actions.Do(verbs.Retry, Actor.Operator, id, cancellation) is Decision<DeadLetter>
            ? new CommandOutput(0, $"{id} is tried again. If it fails again, it comes back to this list.")
            : Unknown(which);
    }

    private static bool TryNumber(string which, out long id)
        => long.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out id);

    private static CommandOutput Unknown(string which) => new(1, $"'{which}' is no dead letter. 'dead-letters list' shows their numbers.");
}
