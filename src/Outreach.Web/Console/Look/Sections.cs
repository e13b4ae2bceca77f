using Outreach.Broadcasts;
using Outreach.Staff.Console;
using Outreach.Staff.Members;

namespace Outreach.Web.Console.Look;

/// <summary>The parts of the console, each with the right by which it is opened: as its command in the chat.</summary>
internal static class Sections
{
    /// <summary>What waits for whoever is there.</summary>
    public static Section Today { get; } = new(string.Empty, "console_today", Right.BeStaff, "console");

    /// <summary>People who write with staff.</summary>
    public static Section Cases { get; } = new("cases", "console_cases", Right.AnswerPeople, "cases");

    /// <summary>Free consultations.</summary>
    public static Section Bookings { get; } = new("bookings", "console_bookings", Right.LeadConsultations, "bookings");

    /// <summary>A lawyer's own bookings.</summary>
    public static Section Day { get; } = new("day", "console_day", Right.GiveConsultations, "week");

    /// <summary>Announcements.</summary>
    public static Section Broadcasts { get; } = new("broadcasts", "console_broadcasts", Answering.See, "broadcasts");

    /// <summary>Who is signed in where.</summary>
    public static Section Sessions { get; } = new("sessions", "console_sessions", Right.BeStaff, "console");

    /// <summary>Those that are somebody's to open.</summary>
    public static IEnumerable<Section> Of(Visitor visitor)
        => new[] { Today, Day, Cases, Bookings, Broadcasts, Sessions }.Where(section => visitor.May(section.Needs));

    /// <summary>A part of the console.</summary>
    /// <param name="Page">Its page.</param>
    /// <param name="Key">The sentence that names it.</param>
    /// <param name="Needs">Who may open it.</param>
    /// <param name="Command">What a refusal is called in the audit log: the command that shows the same in the chat.</param>
    internal sealed record Section(string Page, string Key, Right Needs, string Command)
    {
        /// <summary>Whether a path is its page, or one under it.</summary>
        public bool IsAt(string path) => Page.Length == 0
            ? path.TrimEnd('/') == ConsoleAddress.Path
            : path == $"{ConsoleAddress.Path}/{Page}" || path.StartsWith($"{ConsoleAddress.Path}/{Page}/", StringComparison.Ordinal);
    }
}
