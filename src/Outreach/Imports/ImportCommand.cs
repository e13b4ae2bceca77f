using Outreach.Content;
using Outreach.Flows.Running;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Imports;

/// <summary>
/// Takes a table over that a colleague sends as a file: it is read, everything that is wrong is named, and nothing is taken before her yes.
/// Nothing of what stands in it is kept until then: at her yes it is read again.
/// </summary>
public sealed class ImportCommand(
    IEnumerable<ITableImport> kinds,
    ISpreadsheets spreadsheets,
    IEnumerable<IChannel> channels,
    StaffActions actions,
    CurrentPlaybook playbook) : IStaffCommand
{
    /// <summary>A table of a thousand rows has a tenth of it.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Rows that are taken over at once.</summary>
    public const int MostRows = 500;

    private readonly IReadOnlyList<ITableImport> _kinds = [.. kinds];

    /// <inheritdoc/>
    public string Name => "import";

    /// <inheritdoc/>
    public Right Needs => Right.WriteEvents;

    /// <inheritdoc/>
    // Words that mean something, above all a cry for help, are heard as they are without a file.
    public bool TakesFile(string words)
        => words.Length == 0 || (playbook.Book.Keywords.Exactly(Folding.Fold(words)) is null && !playbook.Book.MayCallForHelp(words));

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var screens = new ImportScreens([.. _kinds.Where(kind => call.Who.May(kind.Needs))]);
        return call.Input switch
        {
            DeskInput.Showed { IsOfMany: true } => screens.Ask(call, call.Words.Say("import_one")),
            DeskInput.Showed { Document: { } file } => await Look(call, screens, file, cancellation),
            DeskInput.Showed => screens.Ask(call, call.Words.Say("import_no_file")),
            DeskInput.Pressed { Action: "no" } => DeskAnswer.Say(call.Words.Say("staff_closed")),
            DeskInput.Pressed { Action: "yes" or "sure" } pressed when ImportMemory.Read(call.Memory) is { } memory
                => await Take(call, screens, memory.File, pressed.Action == "sure", cancellation),
            DeskInput.Pressed pressed when _kinds.FirstOrDefault(kind => ImportScreens.Empty + kind.Name == pressed.Action) is { } kind
                => screens.Send(call, kind, spreadsheets),
            _ => screens.Ask(call, call.Words.Say("import_ask")),
        };
    }

    private async Task<DeskAnswer> Look(DeskCall call, ImportScreens screens, MediaFile file, CancellationToken cancellation)
    {
        if (await Fetch(file, cancellation) is not { } bytes)
            return screens.Ask(call, call.Words.Say("import_not_fetched", ("most", MostBytes / 1024 / 1024)));
        return Read(call, screens, bytes, out var reading, out var written) ?? ImportScreens.Sure(call, reading!, written, file);
    }

    private async Task<DeskAnswer> Take(
        DeskCall call, ImportScreens screens, MediaFile file, bool sure, CancellationToken cancellation)
    {
        if (await Fetch(file, cancellation) is not { } bytes)
            return screens.Ask(call, call.Words.Say("import_gone"));
        if (Read(call, screens, bytes, out var reading, out var written) is { } instead)
            return instead;
        return reading!.Twins.Count > 0 && !sure
            ? ImportScreens.Sure(call, reading, written, file)
            : await reading.Take(call, sure, cancellation);
    }

    // What she sees instead where it cannot be taken as it is.
    private DeskAnswer? Read(
        DeskCall call, ImportScreens screens, byte[] bytes, out TableReading? reading, out IReadOnlyDictionary<string, string> written)
    {
        (reading, written) = (null, new Dictionary<string, string>());
        if (spreadsheets.Read(bytes, out var why) is not { } saved)
            return screens.Ask(call, call.Words.Say(why!));
        if (Kind(saved) is not { } kind)
            return screens.Unknown(call);
        if (!call.Who.May(kind.Needs))
            return DeskAnswer.To(call, actions.Denied<bool>(call.Who, kind.Name), static _ => new DeskAnswer());
        if (saved.Rows.Count > MostRows)
            return screens.Ask(call, call.Words.Say("import_many", ("count", saved.Rows.Count), ("most", MostRows)));
        (reading, written) = (kind.Read(saved, call.Who), new NamedTable(saved, kind.Column).Written);
        return reading.Problems.Count > 0 ? screens.Wrong(call, reading, written) : null;
    }

    // The one of whose columns the most are there, and at least a half.
    private ITableImport? Kind(SavedTable saved)
    {
        var (share, best) = _kinds
            .Select(kind => (Share: (double)kind.Needed.Intersect(saved.Heads.Select(kind.Column)).Count() / kind.Needed.Count, Kind: kind))
            .MaxBy(static one => one.Share);
        return share >= 0.5 ? best : null;
    }

    private async Task<byte[]?> Fetch(MediaFile file, CancellationToken cancellation)
        => channels.FirstOrDefault(channel => channel.Kind == file.Channel) is { } channel
            ? await channel.Fetch(file, MostBytes, cancellation)
            : null;
}
