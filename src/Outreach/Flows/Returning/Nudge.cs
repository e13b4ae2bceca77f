using System.Security.Cryptography;
using System.Text.Json;
using Outreach.Content.Clocks;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Flows.Running;
using Outreach.Messaging.Channels;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Flows.Returning;

/// <summary>
/// Whom to remind of a lesson that was left in the middle: who said yes to news, writes by a chat that costs nothing, never called for
/// help, and has been silent for some days. Once a lesson.
/// </summary>
internal sealed class Nudge(CurrentPlaybook playbook, KnownChannels channels, ILeftAlone alone, TwoClocks clock, ISealer sealer)
{
    /// <summary>After so long a silence; and not after one so long that nobody would know what it is about.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromDays(3);
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(10);

    private const int FromHour = 10;
    private const int UntilHour = 20;

    /// <summary>The lesson that was left; null when there is none to remind of.</summary>
    public string? LeftIn(Session session, DateTimeOffset now)
        => session is { At: { } at, Resting: false, LastHeard: { } heard } && now - heard >= Silence && now - heard < Forgotten
            && playbook.Book.Flows.GetValueOrDefault(at.Flow) is { IsLesson: true } && at.Step != playbook.Book.Flows[at.Flow].Steps[0].Id
            ? at.Flow
            : null;

    /// <summary>Until when the person may be written to just now; null while not.</summary>
    public DateTimeOffset? Until(Person person, Session session, DateTimeOffset now)
    {
        var can = channels.Of(person.Channel);
        var agreed = person is { Standing: ContactStatus.Open, Profile.News: true, CalledForHelp: null }
            && !Segment.Of(person).Minor && !alone.IsLeftAlone(person)
            && channels.IsOn(person.Channel) && can is { Buttons: true, Metered: false };
        if (!agreed)
            return null;
        var local = clock.Local(now, Cities.ZoneOf(session.Form.GetValueOrDefault(FormFields.Zone), person));
        return local.Hour is >= FromHour and < UntilHour
            ? now.AddHours(UntilHour - local.Hour).AddMinutes(-local.Minute)
            : null;
    }

    /// <summary>A session as it was kept; null where nobody can read it any more.</summary>
    public Session? Read(Sealed kept)
    {
        try
        {
            return sealer.Open(kept, FlowsJson.Default.Session);
        }
        catch (Exception damage) when (damage is CryptographicException or JsonException)
        {
            // The talk begins anew with the next word.
            return null;
        }
    }
}
