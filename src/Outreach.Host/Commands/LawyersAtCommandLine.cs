using System.Globalization;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Imports;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Host.Commands;

/// <summary>Lists lawyers, takes them over from a table, and writes the calendar without anybody's data.</summary>
internal sealed class LawyersAtCommandLine(
    IConsultationStore kept,
    LawyerText text,
    TwoClocks clock,
    CurrentWords words,
    StaffActions actions,
    LawyerVerbs verbs,
    TimeProvider time) : IOperatorCommand
{
    private const string How =
        " until the lawyer joins by an invitation with the card's name (/invite), or a coordinator links card and colleague (/lawyers).";

    public string Name => "lawyers";

    public async Task<CommandOutput> Run(
        IReadOnlyDictionary<string, string> options,
        CancellationToken cancellation) => options["do"] switch
        {
            "import" => await Import(options["text"], cancellation),
            "calendar" => await Calendar(options["file"], cancellation),
            _ => List(),
        };

    private CommandOutput List()
    {
        if (kept.Calendar.Lawyers.Count == 0)
            return new CommandOutput(
                0,
                "There are no lawyers yet. 'lawyers import FILE' takes them over from a table; coordinators add them with /lawyers.");
        var now = time.GetUtcNow();
        var lines = kept.Calendar.Lawyers.Values.Select(lawyer => Line(lawyer, kept.Calendar.With(lawyer.Id, now, now.AddDays(7)).Count));
        return new CommandOutput(
            0,
            string.Join('\n', lines.Prepend("  number  name                      speaks  ways              7 days  state")));
    }

    private string Line(Lawyer lawyer, int booked)
    {
        var state = (lawyer.Paused, lawyer.Person) switch
        {
            (true, null) => "paused, not linked",
            (true, _) => "paused",
            (_, null) => "not linked: offers no times",
            _ => "on",
        };
        var (languages, ways) = (string.Join(' ', lawyer.Languages).ToLowerInvariant(), string.Join(' ', lawyer.Ways).ToLowerInvariant());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lawyer.Id,8}  {text.Name(lawyer),-24}  {languages,-6}  {ways,-16}  {booked,6}  {state}");
    }

    private async Task<CommandOutput> Import(string file, CancellationToken cancellation)
    {
        var rows = LawyerTable.Read(TableFile.Read(file), words, clock.Local(time.GetUtcNow()).Date, out var problems);
        if (problems.Count > 0)
            return TableReasons.Refusal(problems, LawyerTable.Columns);
        var ruling = await actions.Do(verbs.Import, Actor.Operator, rows, cancellation);
        if (ruling is not Decision<(IReadOnlyList<Lawyer>, int)>(var (cards, added)))
            throw new InvalidOperationException("At the command line all cards are one's own.");
        var unlinked = cards.Count(card => card.Person is null);
        var rest = unlinked switch
        {
            0 => string.Empty,
            1 => " 1 card is not linked yet: it offers no times" + How,
            _ => $" {unlinked} cards are not linked yet: they offer no times" + How,
        };
        return new CommandOutput(0, $"{added} lawyers are new, {cards.Count - added} were changed.{rest}");
    }

    private async Task<CommandOutput> Calendar(string file, CancellationToken cancellation)
    {
        var ruling = await actions.Do(verbs.Export, Actor.Operator, default, cancellation);
        var bookings = ((Decision<IReadOnlyList<Booking>>)ruling).Became;
        return new CommandOutput(
            0,
            $"{bookings.Count} bookings are in {file}. Nobody's name, number or code is there. For inside use: a line may be one person.")
        {
            Files = new Dictionary<string, string>(StringComparer.Ordinal) { [file] = Csv(bookings) },
        };
    }

    private string Csv(IEnumerable<Booking> bookings)
    {
        using var sheet = new Sheet("day", "time", "minutes", "lawyer", "topic", "language", "way", "region", "state", "moves");
        foreach (var booking in bookings)
        {
            var at = clock.Local(booking.Start);
            sheet.Line(
                at.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                TwoClocks.Minute(at),
                booking.Minutes,
                booking.Lawyer,
                booking.Topic,
                booking.Language.ToString().ToLowerInvariant(),
                booking.Way.ToString().ToLowerInvariant(),
                booking.Region,
                booking.State.ToString().ToLowerInvariant(),
                booking.Moves);
        }

        return sheet.ToString();
    }
}
