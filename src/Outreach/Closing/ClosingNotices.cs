using System.Globalization;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Closing;

/// <summary>What administrators are told of the end of the campaign: one board each, which changes with it.</summary>
public sealed class ClosingNotices(StaffRoll roll, DeskDrawer drawer)
{
    /// <summary>The command's word.</summary>
    internal const string Command = "endcampaign";

    /// <summary>The question to a second administrator.</summary>
    internal const string Please = "closing_please";

    private const string Yes = "agree-";
    private const string No = "back-";

    /// <summary>Every administrator who has ever written.</summary>
    public async Task<IReadOnlyList<Person>> Administrators(CancellationToken cancellation)
        => [.. from one in await roll.All(cancellation) where one.Member.Role.May(Right.CloseCampaign) select one.Person];

    /// <summary>The board of each administrator but one.</summary>
    /// <param name="closing">What it is about.</param>
    /// <param name="key">What it says.</param>
    /// <param name="but">Who is told otherwise; null = nobody.</param>
    /// <param name="now">When it is decided.</param>
    /// <param name="cancellation">Our own stop.</param>
    public async Task<IReadOnlyList<OutboxChange>> Tell(
        CampaignClosing closing, string key, PersonId? but, DateTimeOffset now, CancellationToken cancellation)
    {
        var told = new List<OutboxChange>();
        foreach (var one in (await Administrators(cancellation)).Where(one => one.Id != but))
        {
            var board = await drawer.Tell(
                one.Id, Right.CloseCampaign, (address, words) => Board(closing, key, address, words), now, cancellation);
            if (board is not null)
                told.Add(board);
        }

        return told;
    }

    /// <summary>A question with all that it is about.</summary>
    internal static string Question(string key, StaffWriter words)
        => $"{words.Say(key)}\n\n{words.Say("closing_what")}\n{words.Say("closing_dies")}\n\n{words.Say("closing_never")}";

    /// <summary>The buttons by which a second administrator decides.</summary>
    internal static IReadOnlyList<Button> Decisions(CampaignClosing closing, StaffWriter words) =>
    [
        new Button(Coded(Yes, closing), words.Say("closing_agree")),
        new Button(Coded(No, closing), words.Say("closing_call_back")),
    ];

    /// <summary>Whether a press agrees, and to which one.</summary>
    internal static long? Agreed(string action) => Of(action, Yes);

    /// <summary>Whether a press calls back, and which one.</summary>
    internal static long? CalledBack(string action) => Of(action, No);

    private static Outgoing.Board Board(CampaignClosing closing, string key, string address, StaffWriter words) => new()
    {
        Address = address,
        Name = $"closing-{closing.Id}",
        Text = key == Please ? Question(Please, words) : words.Say(key),
        Options = key == Please
            ? [.. Decisions(closing, words).Select(static button => DeskDrawer.Coded(Command, button))]
            : [],
    };

    private static string Coded(string mark, CampaignClosing closing)
        => string.Create(CultureInfo.InvariantCulture, $"{mark}{closing.Id}");

    private static long? Of(string action, string mark) => action.StartsWith(mark, StringComparison.Ordinal)
        && long.TryParse(action.AsSpan(mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
