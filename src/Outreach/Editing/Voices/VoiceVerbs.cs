using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Editing.Voices;

/// <summary>Recordings of what stands on screens: one person speaks, another listens, and then people hear it.</summary>
public sealed class VoiceVerbs(
    VoiceCatalogue catalogue, RecordingFiles files, IEnumerable<IChannel> channels, StaffRoll roll, DeskDrawer drawer) : IStaffVerbs
{
    /// <summary>Somebody spoke a text: it waits for a second person.</summary>
    public StaffVerb<Speaking, SpokenText> Record
        => new("voice.record", Right.TendContent, OnRecord) { Object = static what => what.File };

    /// <summary>Another heard it: people hear it from now on.</summary>
    public StaffVerb<string, SpokenText> Approve => new("voice.approve", Right.TendContent, OnApprove) { Object = static file => file };

    /// <summary>It is to be spoken again.</summary>
    public StaffVerb<string, SpokenText> Reject => new("voice.reject", Right.TendContent, OnReject) { Object = static file => file };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Record, Approve, Reject];

    private async ValueTask<Ruling<SpokenText>> OnRecord(Actor who, Speaking what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (catalogue.Find(what.File) is not { } text)
            return new Refusal<SpokenText>("voice_changed");
        var channel = channels.FirstOrDefault(channel => channel.Kind == what.Voice.Channel);
        if (channel is null || await channel.Fetch(what.Voice, RecordingFiles.MostBytes, cancellation) is not { } voice)
            return new Refusal<SpokenText>("voice_not_fetched");
        if (!RecordingFiles.IsVoice(voice))
            return new Refusal<SpokenText>("voice_no_voice");
        var first = catalogue.Waiting.Count == 0;
        if (Does(() => files.Propose(text.File, who.Person!.Id.Value, voice)) is { } refusal)
            return refusal;
        // The first that waits calls the others; those behind it are found with it.
        return new Decision<SpokenText>(text)
        {
            On = text.File,
            Notices = first ? await Others(who, now, cancellation) : [],
        };
    }

    private ValueTask<Ruling<SpokenText>> OnApprove(Actor who, string file, DateTimeOffset now, CancellationToken cancellation)
        => ValueTask.FromResult(Approved(who, file));

    private Ruling<SpokenText> Approved(Actor who, string file)
    {
        // What is done already, while its writing down was not kept, is done.
        if (ProposedRecording.Read(file) is not { } one || (!files.Has(one.File) && !files.Has(one.Of)))
            return new Refusal<SpokenText>("voice_gone");
        if (one.By == who.Person!.Id.Value)
            return new Refusal<SpokenText>("voice_own");
        if (catalogue.Find(one.Of) is not { } text)
            return new Refusal<SpokenText>("voice_changed");
        return Does(() => files.Approve(one, text.Place)) is { } refusal ? refusal : new Decision<SpokenText>(text) { On = one.Of };
    }

    private async ValueTask<Ruling<SpokenText>> OnReject(Actor who, string file, DateTimeOffset now, CancellationToken cancellation)
    {
        if (ProposedRecording.Read(file) is not { } one || catalogue.Find(one.Of) is not { } text)
            return new Refusal<SpokenText>("voice_gone");
        if (Does(() => files.Drop(one)) is { } refusal)
            return refusal;
        var told = one.By == who.Person!.Id.Value ? null : await drawer.Tell(
            new PersonId(one.By),
            Right.TendContent,
            (address, say) => new Outgoing.Note
            {
                Address = address,
                Text = say.Say("voice_again_told", ("title", catalogue.Title(text, say.Language)), ("words", text.Words)),
            },
            now,
            cancellation);
        return new Decision<SpokenText>(text) { On = one.Of, Notices = told is null ? [] : [told] };
    }

    private async ValueTask<IReadOnlyList<Change>> Others(Actor who, DateTimeOffset now, CancellationToken cancellation)
    {
        var notices = new List<Change?>();
        foreach (var (member, person) in (await roll.All(cancellation)).Select(static one => (one.Member, one.Person)))
        {
            if (member.Role.May(Right.TendContent) && person.Id != who.Person!.Id)
                notices.Add(await drawer.Tell(
                    person.Id,
                    Right.TendContent,
                    static (address, say) => new Outgoing.Note { Address = address, Text = say.Say("voice_waits_told") },
                    now,
                    cancellation));
        }

        return [.. notices.OfType<Change>()];
    }

    private static Refusal<SpokenText>? Does(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return new Refusal<SpokenText>("voice_not_kept");
        }
    }

    /// <summary>Somebody spoke.</summary>
    /// <param name="File">Which text: the file that the recording will have.</param>
    /// <param name="Voice">What was spoken.</param>
    public sealed record Speaking(string File, MediaFile Voice);
}
