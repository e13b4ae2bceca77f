using System.Globalization;
using Outreach.Consultations.Actions;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>Lists the bookings of a coordinator's regions that stand, the next first, a page at a time.</summary>
public sealed class BookingsCommand(OwnBookings own, BookingCard card) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "bookings";

    /// <summary>So many fit on a screen.</summary>
    private const int OnPage = 8;

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.LeadConsultations;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var hers = own.Of(call.Member);
        if (hers.Count == 0)
            return Task.FromResult(DeskAnswer.Say(call.Words.Say("bookings_none")));
        var pages = (hers.Count + OnPage - 1) / OnPage;
        var page = call.Input is DeskInput.Pressed { Action: var action }
            && int.TryParse(action, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 0, pages - 1) : 0;
        var lines = hers.Skip(page * OnPage).Take(OnPage).Select(booking => card.Line(booking, call.Words, call.Now));
        var buttons = new List<Button>();
        if (page > 0)
            buttons.Add(Turn(page - 1, "bookings_before", call));
        if (page < pages - 1)
            buttons.Add(Turn(page + 1, "bookings_more", call));
        return Task.FromResult(new DeskAnswer
        {
            Text = string.Join("\n\n", lines.Prepend(call.Words.Say("bookings_list", ("count", StaffWriter.Number(hers.Count))))
                .Append(call.Words.Say("bookings_one"))),
            Buttons = buttons,
            Dialogue = buttons.Count == 0 ? null : new Dialogue(string.Empty, TakesWords: false),
        });
    }

    private static Button Turn(int page, string key, DeskCall call)
        => new(page.ToString(CultureInfo.InvariantCulture), call.Words.Say(key));
}
