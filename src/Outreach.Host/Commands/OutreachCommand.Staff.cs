using System.CommandLine;
using Outreach.Consultations.Imports;
using Outreach.Events.Imports;

namespace Outreach.Host.Commands;

/// <summary>What can be asked of the staff's work.</summary>
internal static partial class OutreachCommand
{
    private static Command Audit()
    {
        var since = new Option<string?>("--since") { Description = "Only what was done from this day or time on, such as 2026-12-01." };
        var verify = new Command("verify", "Proves that no entry was changed, removed or slipped in; ends with 1 if one was.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        verify.SetAction((typed, cancellation) => Ask("audit", [("verify", "yes")], typed, cancellation));
        var audit = new Command("audit", "What staff did: who, what, to what, when, from where.") { since, verify };
        audit.TreatUnmatchedTokensAsErrors = false;
        audit.SetAction(
            (typed, cancellation) => Ask("audit", typed.GetValue(since) is { } text ? [("since", text)] : [], typed, cancellation));
        return audit;
    }

    private static Command ConsoleLinks()
    {
        var who = new Option<string?>("--for")
        {
            Description = "The colleague's number, as 'audit' shows it. Needless where there is one administrator.",
        };
        var link = new Command("link", "Gives a link into the staff's console, for one use within two minutes.") { who };
        link.TreatUnmatchedTokensAsErrors = false;
        link.SetAction(
            (typed, cancellation) => Ask("console", typed.GetValue(who) is { } text ? [("who", text)] : [], typed, cancellation));
        return new Command("console", "The staff's console in a browser.") { link };
    }

    private static Command Lawyers()
    {
        var list = new Command("list", "Every lawyer, with what is booked in the next seven days.");
        list.SetAction((typed, cancellation) => Ask("lawyers", [("do", "list")], typed, cancellation));

        var table = new Argument<string>("FILE")
        {
            Description = $"A table (Excel or CSV) with the columns {string.Join(", ", LawyerTable.Columns)}.",
        };
        var import = new Command("import", "Takes lawyers over from a table: all rows, or none and every bad one named.") { table };
        import.SetAction(async (typed, cancellation) => await Ask(
            "lawyers",
            [("do", "import"), ("text", await TableFile.Text(typed.GetValue(table)!, cancellation))],
            typed,
            cancellation));

        var file = new Argument<string>("FILE") { Description = "The file to write." };
        var calendar = new Command("calendar", "Writes all bookings as CSV, without anybody's data.") { file };
        calendar.SetAction(
            (typed, cancellation) => Ask("lawyers", [("do", "calendar"), ("file", typed.GetValue(file)!)], typed, cancellation));

        foreach (var command in (Command[])[list, import, calendar])
            command.TreatUnmatchedTokensAsErrors = false;
        return new Command("lawyers", "Who gives free consultations.") { list, import, calendar };
    }

    private static Command Events()
    {
        var table = new Argument<string>("FILE")
        {
            Description = $"A table (Excel or CSV) with the columns {string.Join(", ", EventHeads.Columns)}.",
        };
        var sure = new Option<bool>("--sure") { Description = "Rows that look like another event are events of their own." };
        var import = new Command("import", "Takes sheets over from a table: all rows, or none and every bad cell named.") { table, sure };
        import.SetAction(async (typed, cancellation) =>
        {
            List<(string, string)> options = [("text", await TableFile.Text(typed.GetValue(table)!, cancellation))];
            if (typed.GetValue(sure))
                options.Add(("sure", "yes"));
            return await Ask("events", [.. options], typed, cancellation);
        });
        import.TreatUnmatchedTokensAsErrors = false;
        return new Command("events", "Sheets about events from the field.") { import };
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
        export.SetAction(
            (typed, cancellation) => Ask("broadcasts", [("do", "export"), ("file", typed.GetValue(file)!)], typed, cancellation));

        foreach (var command in (Command[])[list, show, export])
            command.TreatUnmatchedTokensAsErrors = false;
        return new Command("broadcasts", "Announcements to many, and what became of them.") { list, show, export };
    }
}
