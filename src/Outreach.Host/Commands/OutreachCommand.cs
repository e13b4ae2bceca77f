using System.CommandLine;
using Outreach.Host.Starting;
using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.Host.Commands;

/// <summary>What can be typed. Settings may follow any command as <c>--Section:Key value</c>.</summary>
internal static class OutreachCommand
{
    private const int Failed = 1;

    /// <summary>How long what was begun may take to end when the program is asked to stop: longer than the worker itself waits. By default it would be cut off after two seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> Run(string[] arguments)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        try
        {
            return await Root().Parse(arguments).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience });
        }
        catch (StartProblemsException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Problems.Count == 1 ? "Outreach cannot do this:" : $"Outreach cannot do this, for {wrong.Problems.Count} reasons:");
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
            await Console.Error.WriteLineAsync($"Outreach cannot read its settings:{Environment.NewLine}  • {unreadable.Message} {unreadable.GetBaseException().Message}");
            return Failed;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("The campaign's bot: teaches, helps, counts. Without a command it runs.")
        {
            Content(), Chat(), Reach(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((typed, cancellation) => Worker.Run(SettingsOf(typed), cancellation));
        return root;
    }

    private static Command Content()
    {
        var check = new Command("check", "Reads the content folder and says everything that is wrong with it.") { TreatUnmatchedTokensAsErrors = false };
        check.SetAction(typed => ContentCheck.Run(SettingsOf(typed)));
        return new Command("content", "The words of the campaign.") { check };
    }

    private static Command Chat()
    {
        var language = new Option<Language?>("--lang") { Description = "The language of the phone: ky or ru." };
        var chat = new Command("chat", "Plays the conversation in the terminal. Nothing is kept.") { language };
        chat.TreatUnmatchedTokensAsErrors = false;
        chat.SetAction((typed, cancellation) => Terminal.TerminalTalk.Run(typed.GetValue(language), SettingsOf(typed), cancellation));
        return chat;
    }

    private static Command Reach()
    {
        var csv = new Option<string?>("--csv") { Description = "Writes the table into this file as well." };
        var asOf = new Option<string?>("--as-of") { Description = "Counts only what was written before this time." };
        var simulator = new Option<bool>("--with-simulator") { Description = "Counts the simulator's people too." };
        var reach = new Command("reach", "Who was reached: R1 to R4 and Q1 for the campaign.") { csv, asOf, simulator };
        reach.TreatUnmatchedTokensAsErrors = false;
        reach.SetAction((typed, cancellation) =>
        {
            var options = new Dictionary<string, string>(StringComparer.Ordinal);
            if (typed.GetValue(csv) is { } file)
                options["csv"] = file;
            if (typed.GetValue(asOf) is { } time)
                options["as-of"] = time;
            if (typed.GetValue(simulator))
                options["with-simulator"] = "yes";
            return OperatorCommands.Run(new CommandRequest("reach", options), SettingsOf(typed), cancellation);
        });
        return reach;
    }

    private static string[] SettingsOf(ParseResult typed)
    {
        var words = typed.UnmatchedTokens.Where(word => word != "--").ToArray();
        var strange = words.Where((word, index) => !word.StartsWith("--", StringComparison.Ordinal) && !word.Contains('=', StringComparison.Ordinal) && (index == 0 || !words[index - 1].StartsWith("--", StringComparison.Ordinal))).ToList();
        return strange.Count == 0 ? words : throw new StartProblemsException([$"'{strange[0]}' is not known. --help shows what can be typed."]);
    }
}
