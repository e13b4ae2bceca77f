using System.CommandLine;
using Outreach.Host.Starting;
using Outreach.Storage;

namespace Outreach.Host.Commands;

/// <summary>What can be typed. Settings may follow any command as <c>--Section:Key value</c>.</summary>
internal static partial class OutreachCommand
{
    private const int Failed = 1;

    public static async Task<int> Run(string[] arguments)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        try
        {
            return await Root().Parse(arguments).InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // Its default of two seconds would break off a stop that still finishes what it has begun.
                ProcessTerminationTimeout = Worker.LongestStop,
            });
        }
        catch (StartProblemsException wrong)
        {
            await Console.Error.WriteLineAsync(
                wrong.Problems.Count == 1 ? "Outreach cannot do this:" : $"Outreach cannot do this, for {wrong.Problems.Count} reasons:");
            foreach (var problem in wrong.Problems)
                await Console.Error.WriteLineAsync($"  • {problem}");
            return Failed;
        }
        catch (StoreUnavailableException away)
        {
            await Console.Error.WriteLineAsync($"Outreach cannot do this:{Environment.NewLine}  • {away.Message}");
            return Failed;
        }
        catch (InvalidDataException unreadable)
        {
            await Console.Error.WriteLineAsync(
                $"Outreach cannot read its settings:{Environment.NewLine}  • {unreadable.Message} {unreadable.GetBaseException().Message}");
            return Failed;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("The campaign's bot: teaches, helps, counts. Without a command it runs.")
        {
            Content(), Chat(), Reach(), Sms(), Ledger(), DeadLetters(), Audit(), ConsoleLinks(), Retention(), Broadcasts(), Lawyers(),
            Events(), Report(), Backup(), Restore(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((typed, cancellation) => Worker.Run(SettingsOf(typed), cancellation));
        return root;
    }

    private static Command Chat()
    {
        var language = LanguageOption.Of("The language of the phone.", LanguageOption.Ours);
        var chat = new Command("chat", "Plays the conversation in the terminal. Nothing is kept.") { language };
        chat.TreatUnmatchedTokensAsErrors = false;
        chat.SetAction((typed, cancellation)
            => Terminal.TerminalTalk.Run(LanguageOption.Read(typed.GetValue(language)), SettingsOf(typed), cancellation));
        return chat;
    }

    private static Command Reach()
    {
        var csv = new Option<string?>("--csv") { Description = "Writes the table into this file as well." };
        var asOf = new Option<string?>("--as-of") { Description = "Counts only what was written before this time." };
        var simulator = new Option<bool>("--with-simulator") { Description = "Counts the simulator's people too." };
        var reach = new Command("reach", "Who was reached: R1 to R4, L1 to L6 and Q1 for the campaign.") { csv, asOf, simulator };
        reach.TreatUnmatchedTokensAsErrors = false;
        reach.SetAction((typed, cancellation) =>
        {
            var options = new List<(string, string)>();
            if (typed.GetValue(csv) is { } file)
                options.Add(("csv", file));
            if (typed.GetValue(asOf) is { } time)
                options.Add(("as-of", time));
            if (typed.GetValue(simulator))
                options.Add(("with-simulator", "yes"));
            return Ask("reach", [.. options], typed, cancellation);
        });
        return reach;
    }

    private static Command Sms()
    {
        var month = new Option<string?>("--month") { Description = "Another month than this one, such as 2026-11." };
        var json = new Option<bool>("--json") { Description = "Writes it for a program to read." };
        var sms = new Command("sms", "What SMS cost in a month, and how many arrived.") { month, json };
        sms.TreatUnmatchedTokensAsErrors = false;
        sms.SetAction((typed, cancellation) =>
        {
            var options = new List<(string, string)>();
            if (typed.GetValue(month) is { } text)
                options.Add(("month", text));
            if (typed.GetValue(json))
                options.Add(("json", "yes"));
            return Ask("sms", [.. options], typed, cancellation);
        });
        return sms;
    }

    private static Command Ledger()
    {
        var ledger = new Command("ledger", "What became of all messages that ever came; ends with 1 if one is missing.");
        ledger.TreatUnmatchedTokensAsErrors = false;
        ledger.SetAction((typed, cancellation) => Ask("ledger", [], typed, cancellation));
        return ledger;
    }

    private static Command DeadLetters()
    {
        var list = new Command("list", "Every message that was given up, with the reason.");
        list.SetAction((typed, cancellation) => Ask("dead-letters", [("do", "list")], typed, cancellation));

        var one = new Argument<string>("ID") { Description = "The message's number." };
        var words = new Option<bool>("--words")
        {
            Description = "Shows also what was written. That this was asked is written into the audit log.",
        };
        var show = new Command("show", "What is known of one.") { one, words };
        show.SetAction((typed, cancellation) => Ask(
            "dead-letters",
            typed.GetValue(words)
                ? [("do", "show"), ("id", typed.GetValue(one)!), ("words", "yes")]
                : [("do", "show"), ("id", typed.GetValue(one)!)],
            typed,
            cancellation));

        var which = new Argument<string>("ID") { Description = "The message's number, or 'all'." };
        var retry = new Command("retry", "Has one, or all, tried again.") { which };
        retry.SetAction(
            (typed, cancellation) => Ask("dead-letters", [("do", "retry"), ("id", typed.GetValue(which)!)], typed, cancellation));

        foreach (var command in (Command[])[list, show, retry])
            command.TreatUnmatchedTokensAsErrors = false;
        return new Command("dead-letters", "Messages that could not be dealt with or could never be sent.") { list, show, retry };
    }

    private static Task<int> Ask(string name, (string Key, string Value)[] options, ParseResult typed, CancellationToken cancellation)
        => OperatorCommands.Run(
            new CommandRequest(name, options.ToDictionary(option => option.Key, option => option.Value, StringComparer.Ordinal)),
            SettingsOf(typed),
            cancellation);

    private static string[] SettingsOf(ParseResult typed)
    {
        var words = typed.UnmatchedTokens.Where(word => word != "--").ToArray();
        // A name that nobody reads would be passed over in silence, with what it was to change.
        var command = typed.CommandResult.Command;
        var problems = Settings.ProblemsOfTyped(
            words, [.. command.Options.Select(option => option.Name), .. command.Subcommands.Select(under => under.Name)]);
        return problems.Count == 0 ? words : throw new StartProblemsException(problems);
    }
}
