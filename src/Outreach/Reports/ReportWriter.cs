using Outreach.Content;
using Outreach.People;
using Outreach.Staff.Commands;

namespace Outreach.Reports;

/// <summary>The words of a report in its language.</summary>
internal sealed class ReportWriter(Texts texts, Regions regions, ReportLanguage language)
{
    private readonly StaffWriter _staff = new(texts, regions, language == ReportLanguage.Ky ? Language.Ky : Language.Ru);

    /// <summary>A sentence with its gaps filled.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> parts)
    {
        if (language != ReportLanguage.En)
            return _staff.Say(key, parts);
        var text = EnglishWords.Of[key];
        foreach (var (name, value) in parts)
        {
            text = text.Replace(
                $"{{{name}}}", Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>What is meant, in the staff's two languages; in English as it is called in the code.</summary>
    public string Name(string key, string english) => language == ReportLanguage.En ? english : _staff.Say(key);

    /// <summary>A title of the content, which has no English: there it is Russian.</summary>
    public string Title(Words title) => title.In(_staff.Language);

    /// <summary>A place; in English its Latin spelling, where regions.yaml has one.</summary>
    public string Place(string id) => language == ReportLanguage.En
        ? regions.Find(id)?.Also.FirstOrDefault(static name => name.All(static sign => sign < 0x180)) ?? id
        : _staff.Place(id);
}
