using Outreach.Flows.Running;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Staff.Commands;

namespace Outreach.Hotline.Actions;

/// <summary>A case on one line, as colleagues see it.</summary>
public sealed class CaseLine(CurrentPlaybook playbook, KnownChannels channels)
{
    private static readonly TimeSpan Hours = TimeSpan.FromHours(2);

    /// <summary>Number, risk, language, country, whether letters are paid, how long it waits or whether it is hidden.</summary>
    public string Of(Case known, StaffWriter say, DateTimeOffset now) => say.Say(
        known.Hid ? "case_line_hid" : "case_line",
        ("number", known.Id),
        ("risk", CaseTexts.Risk(known.Risk)),
        ("language", Language(known)),
        ("where", Where(known, say)),
        ("by", known.Young ? $"{By(known, say)} · {say.Say("case_young")}" : By(known, say)),
        ("waits", Waits(now - known.WaitsSince, say)));

    /// <summary>How long something waits; from two hours on, in whole hours.</summary>
    private static string Waits(TimeSpan since, StaffWriter say) => since < Hours
        ? say.Say("room_minutes", ("minutes", Math.Max(0, (long)since.TotalMinutes)))
        : say.Say("room_hours", ("hours", (long)since.TotalHours));

    /// <summary>The person's language, by its letters.</summary>
    public static string Language(Case known) => known.Language is { } language ? language.ToString().ToLowerInvariant() : "–";

    /// <summary>The country by its name.</summary>
    public string Where(Case known, StaffWriter say) => known.Country switch
    {
        null => say.Say("case_country_unknown"),
        { } country => playbook.Book.Help.Places.TryGetValue(country.ToLowerInvariant(), out var place)
            ? place.Name.In(say.Language)
            : country,
    };

    /// <summary>What a colleague must know of the channel: by SMS the words are few and paid.</summary>
    public string By(Case known, StaffWriter say)
        => say.Say(channels.Of(known.Channel).Segmented ? "case_by_sms" : "case_by_chat");
}
