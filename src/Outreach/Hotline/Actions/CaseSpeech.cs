using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Hotline.Actions;

/// <summary>What a colleague says in a case: words that are kept, and a message that leaves once; or a note that leaves never.</summary>
public sealed class CaseSpeech(
    CaseTexts texts, IPeopleStore people, IStore store, ISealer sealer, IOptions<HotlineOptions> options)
{
    /// <summary>The person of a case, if the person can be written to; else null.</summary>
    public async ValueTask<Person?> Hearer(Case known, CancellationToken cancellation)
        => known.Person is { } id && await people.Find(id, cancellation) is { } person && known.MayReach(person) ? person : null;

    /// <summary>It is said to the person.</summary>
    /// <param name="by">Who says it.</param>
    /// <param name="known">In which case.</param>
    /// <param name="person">To whom.</param>
    /// <param name="words">What.</param>
    /// <param name="now">When.</param>
    /// <param name="file">A photo or voice that goes with it.</param>
    /// <param name="commands">What can be pressed under it.</param>
    public IReadOnlyList<Change> Say(
        PersonId by,
        Case known,
        Person person,
        string words,
        DateTimeOffset now,
        MediaFile? file = null,
        IReadOnlyList<Button>? commands = null)
    {
        var word = Word(by, known.Id, (Mark(file) + words).Trim(), now);
        return [new HotlineChange.Said(word), Patient(texts.ToPerson(person, known, word.Id, Shown(words), now, file, commands))];
    }

    /// <summary>Words of before become others, where they stand on the person's phone.</summary>
    public IReadOnlyList<Change> SayAnew(Case known, Person person, CaseWord word, string words, DateTimeOffset now) =>
    [
        new HotlineChange.Reworded(word.Id, sealer.Seal(words, HotlineJson.Default.String), WordState.Waiting),
        Patient(texts.ToPerson(person, known, word.Id, Shown(words), now)),
    ];

    /// <summary>Words of before are taken off the person's phone.</summary>
    public IReadOnlyList<Change> Unsay(Case known, Person person, CaseWord word, DateTimeOffset now) =>
    [
        new HotlineChange.Reworded(word.Id, word.Words, WordState.TakenBack),
        texts.Away(person, known, word.Id, now),
    ];

    /// <summary>Until when words can be called back.</summary>
    public DateTimeOffset Leaves(CaseWord word) => word.At.AddSeconds(options.Value.CallBackSeconds);

    // They wait for a moment in which they can be called back; what is red goes before them all the same.
    private OutboxChange.Queued Patient(OutboxChange.Queued queued)
        => new(queued.Row with { Patience = TimeSpan.FromSeconds(options.Value.CallBackSeconds) });

    private static string Shown(string words) => words.Length == 0 ? string.Empty : $"💬 {words}";

    /// <summary>A note for colleagues.</summary>
    public CaseWord Note(PersonId by, Case known, string words, DateTimeOffset now)
        => Word(by, known.Id, words, now) with { Kind = WordKind.Note };

    /// <summary>Words that were refused: they stand there as words that did not go.</summary>
    public CaseWord Unsent(PersonId by, Case known, string words, DateTimeOffset now)
        => Word(by, known.Id, SafeText.Clean(words).Trim(), now) with { State = WordState.Failed };

    /// <summary>The sign of a photo or voice.</summary>
    public static string Mark(MediaFile? file) => file?.Kind switch
    {
        MediaKind.Picture => "🖼 ",
        MediaKind.Voice => "🎤 ",
        _ => string.Empty,
    };

    private CaseWord Word(PersonId by, long id, string words, DateTimeOffset now) => new()
    {
        Id = store.NextId(),
        Case = id,
        By = by,
        At = now,
        Words = sealer.Seal(words, HotlineJson.Default.String),
    };
}
