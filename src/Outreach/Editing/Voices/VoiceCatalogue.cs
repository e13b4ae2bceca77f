using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Running;
using Outreach.People;

namespace Outreach.Editing.Voices;

/// <summary>What can be read aloud now, and what of it is.</summary>
public sealed class VoiceCatalogue(CurrentPlaybook playbook, RecordingFiles files)
{
    /// <summary>The flows that can be heard.</summary>
    public IReadOnlyList<Flow> Flows => SpokenTexts.Flows(playbook.Book);

    /// <summary>All texts of a language.</summary>
    public IReadOnlyList<SpokenText> All(Language language) => [.. Flows.SelectMany(flow => Of(flow, language))];

    /// <summary>The texts of a flow.</summary>
    public IReadOnlyList<SpokenText> Of(Flow flow, Language language) => [.. SpokenTexts.Of(playbook.Book, flow, language)];

    /// <summary>The texts of a flow; none where there is no such flow that can be heard.</summary>
    public IReadOnlyList<SpokenText> Of(string flow, Language language)
        => playbook.Book.Flows.TryGetValue(flow, out var known) && SpokenTexts.IsHeard(known) ? Of(known, language) : [];

    /// <summary>The text of which a recording has this name; null when the words are others by now.</summary>
    public SpokenText? Find(string file)
        => Enum.GetValues<Language>().SelectMany(All).FirstOrDefault(text => text.File == file);

    /// <summary>Whether people hear it.</summary>
    public bool IsHeard(SpokenText text) => playbook.Book.Recordings.Contains(text.File) || files.Has(text.File);

    /// <summary>Recordings of words that are others by now: nobody hears them.</summary>
    public int Stale => Present() is var present ? playbook.Book.Recordings.Count(file => !present.Contains(file)) : 0;

    /// <summary>Recordings of present words that wait for a second person.</summary>
    public IReadOnlyList<ProposedRecording> Waiting
        => files.Proposed() is { Count: > 0 } all && Present() is var present ? [.. all.Where(one => present.Contains(one.Of))] : [];

    /// <summary>The title of a text's flow.</summary>
    public string Title(SpokenText text, Language language) => playbook.Book.Flows[text.Flow].Title.In(language);

    private HashSet<string> Present()
        => Enum.GetValues<Language>().SelectMany(All).Select(static text => text.File).ToHashSet(StringComparer.Ordinal);
}
