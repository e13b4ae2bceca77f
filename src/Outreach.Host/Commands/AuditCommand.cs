using System.Globalization;
using Outreach.Campaigns;
using Outreach.Staff.Audit;

namespace Outreach.Host.Commands;

/// <summary>Prints what staff did, and proves that the log is as it was written.</summary>
internal sealed class AuditCommand(AuditVerifier log, CampaignClock clock) : IOperatorCommand
{
    private const string Head
        = "number  when                 who            role           from             act                    object              details";

    public string Name => "audit";

    public Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
        => options.ContainsKey("verify") ? Verify(cancellation) : List(options, cancellation);

    private async Task<CommandOutput> List(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        var since = DateTimeOffset.MinValue;
        if (options.TryGetValue("since", out var text) && !WrittenInstant.TryRead(text, clock, out since))
            return new CommandOutput(1, $"--since '{text}' is not a time. {WrittenInstant.How}");

        var lines = new List<string>();
        await foreach (var entry in log.All(0, cancellation))
        {
            if (entry.Note.At >= since)
                lines.Add(Line(entry));
        }

        return new CommandOutput(0, lines.Count == 0 ? "Nothing was done by staff." : string.Join('\n', lines.Prepend(Head)));
    }

    private async Task<CommandOutput> Verify(CancellationToken cancellation)
    {
        var verdict = await log.Verify(cancellation);
        if (verdict.Faults.Count > 0)
        {
            return new CommandOutput(1, string.Join('\n', verdict.Faults.Select(fault => $"• {fault}")
                .Prepend("THE AUDIT LOG IS NOT AS IT WAS WRITTEN:")
                .Append("Stop the worker, keep a copy of the store, and compare with the last copy that was whole.")));
        }

        return new CommandOutput(0, verdict.Head is { } head
            ? string.Create(CultureInfo.InvariantCulture, $"The audit log is whole: {verdict.Entries} entries, none changed, removed or " +
                $"slipped in.\nIts seal is {head}. Written down elsewhere, it shows later that nothing up to here was changed, not even " +
                $"with the key file.")
            : "The audit log is empty.");
    }

    private string Line(AuditEntry entry)
    {
        var note = entry.Note;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Number,6}  {clock.Local(note.At):yyyy-MM-dd HH:mm:ss}  {note.Who?.ToString() ?? "–",-13}  " +
            $"{note.Role?.ToString().ToLowerInvariant() ?? "–",-13}  {PlainText.Of(note.From),-15}  {PlainText.Of(note.Act),-21}  " +
            $"{PlainText.Of(note.Object),-18}  {PlainText.Of(note.Details)}").TrimEnd();
    }
}
