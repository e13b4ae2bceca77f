using System.Globalization;
using Outreach.Broadcasts;
using Outreach.Broadcasts.Approval;
using Outreach.Campaigns;
using Outreach.Messaging.Delivered;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Host.Commands;

/// <summary>Lists broadcasts, shows one, and writes B1 to B4 for a spreadsheet. Never words, never people.</summary>
internal sealed class BroadcastListCommand(
    IBroadcastStore broadcasts, CampaignClock clock, StaffActions actions, BroadcastVerbs verbs) : IOperatorCommand
{
    public string Name => "broadcasts";

    public async Task<CommandOutput> Run(
        IReadOnlyDictionary<string, string> options,
        CancellationToken cancellation) => options["do"] switch
        {
            "show" => Show(options["id"]),
            "export" => await Export(options["file"], cancellation),
            _ => List(),
        };

    private CommandOutput List()
    {
        var all = broadcasts.Broadcasts;
        if (all.Count == 0)
            return new CommandOutput(0, "No broadcast was ever made.");
        var lines = all.Select(one => (Broadcast: one, Progress: broadcasts.Progress(one.Id))).Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Broadcast.Id,8}  {one.Broadcast.State,-10}  {Time(one.Broadcast.StartedAt ?? one.Broadcast.At),-16}  " +
                $"{one.Progress.Eligible,9:N0}  {one.Progress[RecipientState.Sent],9:N0}  " +
                $"{one.Progress.Ended - one.Progress[RecipientState.Sent],9:N0}  {one.Progress.Left,9:N0}"));
        return new CommandOutput(
            0,
            string.Join('\n', lines.Prepend("  number  state       begins            recipients       sent   not sent    waiting")));
    }

    private CommandOutput Show(string which)
    {
        if (!long.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || broadcasts.Broadcasts.FirstOrDefault(one => one.Id == id) is not { } broadcast)
            return new CommandOutput(1, $"'{which}' is no broadcast. 'broadcasts list' shows their numbers.");
        var progress = broadcasts.Progress(id);
        var sentBy = string.Join(", ", progress.SentBy.Select(by => $"{by.Key} {Number(by.Value)}"));
        var lines = new List<string>
        {
            $"Broadcast {Number(id)}, {broadcast.State.ToString().ToLowerInvariant()}",
            $"  sender          {broadcast.Author}",
            $"  approved by     {broadcast.Approver?.ToString() ?? "nobody"} {Time(broadcast.ApprovedAt)}".TrimEnd(),
            $"  begins          {Time(broadcast.At)}",
            $"  began           {Time(broadcast.StartedAt)}",
            $"  ended           {Time(broadcast.EndedAt)}",
            string.Empty,
            $"  B1 recipients   {Number(progress.Eligible),9}",
            $"  B2 sent         {Number(progress[RecipientState.Sent]),9}   {sentBy}".TrimEnd(),
        };
        lines.AddRange(BroadcastCsv.Failures.Where(state => progress[state] > 0)
            .Select(state => $"     {state.ToString().ToLowerInvariant(),-12} {Number(progress[state]),9}"));
        lines.Add($"     waiting      {Number(progress.Left),9}");
        if (progress.Paid.Messages > 0)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  B3 delivered    " +
                $"{progress.Paid.States.GetValueOrDefault(DeliveryState.Delivered),9}   of {progress.Paid.Messages} SMS, " +
                $"{progress.Paid.Segments} segments, {progress.Paid.Cost:0.00} by the price table"));
        lines.Add(
            string.Create(CultureInfo.InvariantCulture, $"  B4 opt-outs     {progress.OptOuts,9}   within 72 " +
                $"hours{PerThousand(progress)}"));
        return new CommandOutput(0, string.Join('\n', lines));
    }

    private async Task<CommandOutput> Export(string file, CancellationToken cancellation)
    {
        var ruling = await actions.Do(verbs.Export, Actor.Operator, BroadcastCsv.Smallest, cancellation);
        var began = ((Decision<IReadOnlyList<(Broadcast, BroadcastProgress)>>)ruling).Became;
        return new CommandOutput(0, $"{began.Count} broadcasts are in {file}. Counts from 1 to {BroadcastCsv.Smallest - 1} stand there " +
            $"as <{BroadcastCsv.Smallest}, and what would give them away is left out.")
        {
            Files = new Dictionary<string, string>(StringComparer.Ordinal) { [file] = BroadcastCsv.Write(began) },
        };
    }

    private static string PerThousand(BroadcastProgress progress)
        => progress[RecipientState.Sent] is > 0 and var sent
            ? string.Create(CultureInfo.InvariantCulture, $", {1000.0 * progress.OptOuts / sent:0.0} in 1,000")
            : string.Empty;

    private string Time(DateTimeOffset? instant)
        => instant is { } at ? clock.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "–";

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
