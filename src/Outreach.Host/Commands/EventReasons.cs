using System.Globalization;
using Outreach.Events.Sheets;
using Outreach.Staff.Actions;

namespace Outreach.Host.Commands;

/// <summary>What is wrong with a sheet, in the words of the command line, each with what to do.</summary>
internal static class EventReasons
{
    public static string Of(Reason why)
    {
        object? Part(string name) => why.Parts.FirstOrDefault(part => part.Name == name).Value;
        return why.Key switch
        {
            "event_future" => "the day has not come yet. Write the day on which it took place.",
            "event_long_ago" => string.Create(
                CultureInfo.InvariantCulture, $"days before {Part("year")} are not taken. Look at the year."),
            "event_no_raion" => "it is no raion in which an event can take place. Write its id of regions.yaml.",
            "event_heads_wrong" => $"heads can be 1 to {SheetRules.MostHeads}. Look at the number.",
            "event_sexes_many" => string.Create(
                CultureInfo.InvariantCulture, $"women and men are {Part("sum")} together, but heads are {Part("heads")}. Mend one."),
            "event_sexes_how" => "numbers are 0 or more.",
            "event_youth_many" => string.Create(
                CultureInfo.InvariantCulture, $"youth is {Part("youth")}, but heads are {Part("heads")}. Mend one of them."),
            "event_number_how" => $"it can be 0 to {SheetRules.MostHeads}.",
            "event_missing" => "the cell is empty. Fill it.",
            "event_long" => $"it has more than {SheetRules.MostLetters} letters. Write it shorter.",
            "event_frozen" => $"its campaign ended more than {SheetRules.LateDays} days ago: those figures do not change any more.",
            _ => why.Key,
        };
    }
}
