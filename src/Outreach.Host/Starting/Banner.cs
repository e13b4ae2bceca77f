using System.Globalization;
using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Closing;
using Outreach.Content;
using Outreach.Flows.Running;
using Outreach.Messaging.Channels;
using Outreach.Staff.Console;
using Outreach.Staff.Members;
using Outreach.Web.Simulator;
using Spectre.Console;

namespace Outreach.Host.Starting;

/// <summary>What an operator reads when the program has started: what is on, what is off and how to switch it on.</summary>
internal static class Banner
{
    public static void Say(WebApplication app)
    {
        // A file has no width: there a sentence stays on its line.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 200;
        var book = app.Services.GetRequiredService<CurrentPlaybook>().Book;
        var channels = app.Services.GetServices<IChannel>().ToList();
        var campaign = app.Services.GetRequiredService<IOptions<CampaignOptions>>().Value;
        var stale = book.Help.Stale(app.Services.GetRequiredService<CampaignClock>().Today).Count();
        var unreviewed = book.Flows.Values.Count(flow => flow.Reviewed is null);
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]Outreach[/] is running: {campaign.Name}, {book.Lessons.Count} lessons, {book.Help.Lines.Count} help lines");
        // The link is a key: it is said here and logged nowhere.
        var simulator = app.Services.GetRequiredService<SimulatorDoor>();
        if (simulator.IsOpen)
            Line("Simulator", simulator.LinkAt(app.Urls.First()), app.Services.GetService<IPlayedStaff>()?.Colleague is null
                ? "play both phones in a browser"
                : "play both phones and the staff in a browser");
        else
            Line("Simulator", "shut", "while real people can write to the bot; Simulator:AllowRemote opens it all the same");
        if (app.Services.GetRequiredService<IOptions<ConsoleOptions>>().Value.Enabled)
            Line("Console", $"{app.Urls.First()}{ConsoleAddress.Path}", "staff's pages: write /console to the bot, or type: console link");
        Line("Health", $"{app.Urls.First()}/health/ready", "what is well and what is not");
        if (channels.Exists(channel => channel.Kind == "telegram"))
            Line("Telegram", "on", $"receiving by {app.Configuration["Telegram:Receive"] ?? "Polling"}");
        else
            Line("Telegram", "off", "switch on: set Telegram__Token to the token that @BotFather gives");
        if (channels.FirstOrDefault(channel => channel.Kind == "sms") is not { } sms)
            Line("SMS", "off", "switch on: set Twilio__AccountSid, Twilio__AuthToken, Twilio__From and Twilio__PublicUrl, see README.md");
        else
            Line("SMS", "on", sms.Abilities.Receives
                ? $"receiving at {app.Configuration["Twilio:PublicUrl"]?.TrimEnd('/')}/webhooks/twilio/sms"
                : "sending only: nobody can answer (Twilio:CanReceive)");
        if (app.Services.GetRequiredService<IClosingStore>().Closing is { State: ClosingState.AwaitsStart })
        {
            AnsiConsole.MarkupLine(
                "  [yellow]![/] the campaign is over, but its secret could not be destroyed at this start: health says why " +
                "(closing.trouble). Let the program write Privacy:KeyFile, wait until health names no trouble, and start it anew");
        }

        if (stale > 0)
        {
            const string Mend = "phone them and write the day into content/hotlines.yaml";
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"  [yellow]![/] {stale} help lines were not phoned within {HelpDirectory.DaysUntilStale} days: {Mend}");
        }

        if (unreviewed > 0)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"  [yellow]![/] {unreviewed} of {book.Flows.Count} flows wait for a native speaker's review (reviewed: no)");
        AnsiConsole.WriteLine("  Stop with Ctrl+C.");
        AnsiConsole.WriteLine();
    }

    private static void Line(string what, string state, string how)
        => AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {what,-10} [bold]{state}[/]  [grey]{how}[/]");
}
