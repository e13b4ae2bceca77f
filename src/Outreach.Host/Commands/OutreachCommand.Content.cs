using System.CommandLine;

namespace Outreach.Host.Commands;

/// <summary>What can be done with the words of the campaign.</summary>
internal static partial class OutreachCommand
{
    private static Command Content()
        => new("content", "The words of the campaign.") { CheckContent(), WriteSheet(), ApplySheet() };

    private static Command CheckContent()
    {
        var language = LanguageOption.Of("In which language it says so; else English.", [.. LanguageOption.Ours, LanguageOption.English]);
        var check = new Command("check", "Reads the content folder and says everything that is wrong with it.") { language };
        check.TreatUnmatchedTokensAsErrors = false;
        check.SetAction(typed => ContentCheck.Run(SettingsOf(typed), LanguageOption.Read(typed.GetValue(language))));
        return check;
    }

    private static Command WriteSheet()
    {
        var language = LanguageOption.Of("The language that is read.", LanguageOption.Ours);
        language.Required = true;
        var file = new Option<string?>("--out") { Description = "The file to write; without it review-ky.xlsx or review-ru.xlsx." };
        var sheet = new Command("sheet", "Writes all texts of a language into a workbook, for somebody who grew up with it.")
        {
            language, file,
        };
        sheet.TreatUnmatchedTokensAsErrors = false;
        sheet.SetAction((typed, cancellation) => ContentSheet.Run(
            LanguageOption.Read(typed.GetValue(language))!.Value,
            typed.GetValue(file) ?? $"review-{typed.GetValue(language)}.xlsx",
            SettingsOf(typed),
            cancellation));
        return sheet;
    }

    private static Command ApplySheet()
    {
        var file = new Argument<string>("FILE") { Description = "A workbook that 'content sheet' wrote and somebody filled in." };
        var dry = new Option<bool>("--dry-run") { Description = "Says what would be changed, and changes nothing." };
        var apply = new Command(
            "apply", "Takes the changes of a review sheet into the content; ends with 1 if a row was refused or nothing was written.")
        {
            file, dry,
        };
        apply.TreatUnmatchedTokensAsErrors = false;
        apply.SetAction((typed, cancellation)
            => ContentApply.Run(typed.GetValue(file)!, typed.GetValue(dry), SettingsOf(typed), cancellation));
        return apply;
    }
}
