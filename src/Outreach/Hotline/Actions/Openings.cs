using Outreach.Content;
using Outreach.Content.Clocks;

namespace Outreach.Hotline.Actions;

/// <summary>What a person hears of whether somebody is there: yes now, or when next on the person's own clock. Never "soon".</summary>
public sealed class Openings(DutyRoster roster, TwoClocks clock)
{
    /// <summary>The truth of this moment.</summary>
    /// <param name="texts">The words in force.</param>
    /// <param name="there">What is said when somebody is there: a key of texts.yaml.</param>
    /// <param name="nobody">What is said when nobody is; behind it stands when somebody will be, where the rota says so.</param>
    /// <param name="zone">Where the person is; nothing = nobody knows.</param>
    /// <param name="cancellation">Our own stop.</param>
    public async ValueTask<Words> Say(Texts texts, string there, string nobody, string? zone, CancellationToken cancellation)
    {
        if (await roster.Count(cancellation) > 0)
            return texts[there];
        var said = texts[nobody];
        if (await roster.Next(cancellation) is not { } next)
            return said;
        var (when, how) = (clock.Moment(next, zone, texts), texts["hotline_next"]);
        return Joined(said, how, when) with
        {
            Sms = Joined(said.For(sms: true), how, when.For(sms: true)),
        };
    }

    private static Words Joined(Words said, Words how, Words when) => new(Join(said.Ky, how.Ky, when.Ky), Join(said.Ru, how.Ru, when.Ru));

    private static string Join(string said, string how, string when)
        => $"{said.Trim()} {how.Trim().Replace("{when}", when, StringComparison.Ordinal)}";
}
