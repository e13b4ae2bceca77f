using System.Globalization;
using Outreach.Campaigns;
using Outreach.Hotline.Actions;
using Outreach.Staff.Console;

namespace Outreach.Web.Console.Sessions;

/// <summary>Sees who is signed in.</summary>
internal sealed class SessionsLook(ConsoleVerbs verbs, Colleagues colleagues, CampaignClock clock)
{
    public async Task<SessionsModel> Of(Visitor visitor, string? told, bool bad, CancellationToken cancellation)
    {
        var rows = new List<SessionsModel.Row>();
        foreach (var session in verbs.Seen(visitor.Who, visitor.Now))
            rows.Add(new SessionsModel.Row(
                session.Id,
                await colleagues.Name(session.Person, visitor.Say, cancellation),
                Time(session.Since),
                Time(session.Until),
                session.Id == visitor.Session.Id));
        return new SessionsModel(rows, told, bad);
    }

    private string Time(DateTimeOffset at) => clock.Local(at).ToString("dd.MM HH:mm", CultureInfo.InvariantCulture);
}
