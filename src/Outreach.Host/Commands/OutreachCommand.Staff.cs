using System.CommandLine;

namespace Outreach.Host.Commands;

/// <summary>What can be asked of the staff's work.</summary>
internal static partial class OutreachCommand
{
    private static Command Audit()
    {
        var since = new Option<string?>("--since") { Description = "Only what was done from this day or time on, such as 2026-12-01." };
        var verify = new Command("verify", "Proves that no entry was changed, removed or slipped in; ends with 1 if one was.") { TreatUnmatchedTokensAsErrors = false };
        verify.SetAction((typed, cancellation) => Ask("audit", [("verify", "yes")], typed, cancellation));
        var audit = new Command("audit", "What staff did: who, what, to what, when, from where.") { since, verify };
        audit.TreatUnmatchedTokensAsErrors = false;
        audit.SetAction((typed, cancellation) => Ask("audit", typed.GetValue(since) is { } text ? [("since", text)] : [], typed, cancellation));
        return audit;
    }

    private static Command Broadcasts()
    {
        var list = new Command("list", "Every broadcast, with how far it came.");
        list.SetAction((typed, cancellation) => Ask("broadcasts", [("do", "list")], typed, cancellation));

        var one = new Argument<string>("ID") { Description = "The broadcast's number." };
        var show = new Command("show", "The counts of one: B1 to B4, failures by reason.") { one };
        show.SetAction((typed, cancellation) => Ask("broadcasts", [("do", "show"), ("id", typed.GetValue(one)!)], typed, cancellation));

        var file = new Argument<string>("FILE") { Description = "The file to write." };
        var export = new Command("export", "Writes the counts of all as CSV; small counts are hidden.") { file };
        export.SetAction((typed, cancellation) => Ask("broadcasts", [("do", "export"), ("file", typed.GetValue(file)!)], typed, cancellation));

        foreach (var command in (Command[])[list, show, export])
            command.TreatUnmatchedTokensAsErrors = false;
        return new Command("broadcasts", "Announcements to many, and what became of them.") { list, show, export };
    }
}
