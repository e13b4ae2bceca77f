using System.Globalization;
using Outreach.Campaigns;
using Outreach.Storage;

namespace Outreach.Host.Commands;

/// <summary>
/// Makes a copy of the whole store while everything runs. That it was made stands in the audit log: whoever has it has all.
/// </summary>
internal sealed class BackupCommand(IStoreCopies copies, IStore store, CampaignClock clock, TimeProvider time) : IOperatorCommand
{
    public const string Act = "store.backup";

    public string Name => "backup";

    public async Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        // Before it is made: a copy that nobody knows of is worse than an entry of one that failed.
        await store.Commit([StoreAct.Of(Act, time.GetUtcNow())], cancellation);
        var path = options["path"];
        var copy = await copies.Make(path, cancellation);
        return new CommandOutput(0, string.Create(
            CultureInfo.InvariantCulture,
            $"""
            The copy is whole: it was read back, opened with the key, its ledger balances, its audit log is as it was written.

              file       {path}, {new FileInfo(path).Length / 1_000_000d:N1} MB
              shows      {clock.Local(copy.At):yyyy-MM-dd HH:mm:ss}
              messages   {copy.Messages:N0}
              audit log  {copy.AuditEntries:N0} entries

            Move it to another machine. Without the key file nobody can read it: keep the key's copy in another place than this one.
            """));
    }
}
