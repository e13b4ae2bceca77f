using System.CommandLine;

namespace Outreach.Host.Commands;

/// <summary>What can be asked of what is forgotten by itself.</summary>
internal static partial class OutreachCommand
{
    private static Command Retention()
    {
        var asOf = new Option<string?>("--as-of") { Description = "On another day than now, such as 2026-12-31." };
        var preview = new Command("preview", "What would be forgotten, class by class. Nothing is changed.") { asOf };
        preview.SetAction((typed, cancellation) => Ask(
            "retention",
            typed.GetValue(asOf) is { } day ? [("do", "preview"), ("as-of", day)] : [("do", "preview")],
            typed,
            cancellation));

        var run = new Command("run", "Forgets now what is over; a running program does it by itself.");
        run.SetAction((typed, cancellation) => Ask("retention", [("do", "run")], typed, cancellation));

        foreach (var command in (Command[])[preview, run])
            command.TreatUnmatchedTokensAsErrors = false;
        return new Command("retention", "What is kept for a time and then forgotten by itself.") { preview, run, Holds() };
    }

    private static Command Holds()
    {
        var name = new Argument<string>("NAME") { Description = "How you call it." };
        var reason = new Option<string>("--reason") { Description = "Why it is to be kept.", Required = true };
        var until = new Option<string>("--until") { Description = "The day on which it ends, such as 2027-03-01.", Required = true };
        var only = new Option<string?>("--class") { Description = "Only this class, such as case-words; else all." };
        var number = new Option<string?>("--number") { Description = "Only one of the class, such as the number of a case." };
        var add = new Command("add", "Holds something back, for a court or the law.") { name, reason, until, only, number };
        add.SetAction((typed, cancellation) =>
        {
            List<(string, string)> options =
            [
                ("do", "hold"), ("name", typed.GetValue(name)!), ("reason", typed.GetValue(reason)!), ("until", typed.GetValue(until)!),
            ];
            if (typed.GetValue(only) is { } of)
                options.Add(("class", of));
            if (typed.GetValue(number) is { } one)
                options.Add(("number", one));
            return Ask("retention", [.. options], typed, cancellation);
        });

        var list = new Command("list", "Every hold, with its reason and end.");
        list.SetAction((typed, cancellation) => Ask("retention", [("do", "holds")], typed, cancellation));

        var which = new Argument<string>("ID") { Description = "The hold's number." };
        var end = new Command("end", "Ends one before its day.") { which };
        end.SetAction(
            (typed, cancellation) => Ask("retention", [("do", "release"), ("id", typed.GetValue(which)!)], typed, cancellation));

        foreach (var command in (Command[])[add, list, end])
            command.TreatUnmatchedTokensAsErrors = false;
        return new Command("hold", "What is not forgotten for now, though its time is over.") { add, list, end };
    }
}
