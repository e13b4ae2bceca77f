using System.CommandLine;
using Outreach.Host.Starting;

namespace Outreach.Host.Commands;

/// <summary>Copies of the store.</summary>
internal static partial class OutreachCommand
{
    private static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "The copy's file. It must not be there yet." };
        var backup = new Command("backup", "Makes a whole copy of the store, also while the program runs, and looks it through.") { file };
        backup.TreatUnmatchedTokensAsErrors = false;
        // The program that runs has another working folder.
        backup.SetAction((typed, cancellation) => Ask(
            "backup", [("path", Path.GetFullPath(typed.GetValue(file)!))], typed, cancellation));
        return backup;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "A copy that 'backup' made." };
        var replace = new Option<bool>("--replace") { Description = "Moves the store that is there aside; else nothing is replaced." };
        var restore = new Command("restore", "Puts a copy in the place of the store, while the program is stopped.") { file, replace };
        restore.TreatUnmatchedTokensAsErrors = false;
        restore.SetAction((typed, cancellation) => RestoreCommand.Run(
            Path.GetFullPath(typed.GetValue(file)!), typed.GetValue(replace), SettingsOf(typed), cancellation));
        return restore;
    }
}
