using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>What a colleague does with the own words after they were sent off: call them back, change them, take them away.</summary>
public sealed class RecallVerbs(
    IHotlineStore kept, CaseTexts texts, CaseSpeech speech, IChatStore chats, IOptions<HotlineOptions> options) : IStaffVerbs
{
    /// <summary>They did not go yet: nobody ever reads them, and nothing is kept of them.</summary>
    public StaffVerb<OfCase, Case> CallBack
        => new("case.call-back", Right.AnswerPeople, OnCallBack) { Object = static what => CaseRulings.On(what.Case) };

    /// <summary>They become others on the person's phone.</summary>
    public StaffVerb<Anew, Case> Edit => new("case.edit", Right.AnswerPeople, OnEdit) { Object = static what => CaseRulings.On(what.Case) };

    /// <summary>They go off the person's phone.</summary>
    public StaffVerb<OfCase, Case> Unsay
        => new("case.unsay", Right.AnswerPeople, OnUnsay) { Object = static what => CaseRulings.On(what.Case) };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [CallBack, Edit, Unsay];

    /// <summary>Whether words can still be changed or taken away where they stand.</summary>
    public async ValueTask<bool> Stands(Actor who, Case known, CaseWord word, DateTimeOffset now, CancellationToken cancellation)
        => await Standing(who, known, new OfCase(known.Id, word.Id), now, cancellation) is not null;

    private async ValueTask<Ruling<Case>> OnCallBack(Actor who, OfCase what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Mine(who, what.Case) is not { } known)
            return new Refusal<Case>("case_not_yours");
        if (await Own(who, what, cancellation) is not { State: WordState.Waiting } word || now >= speech.Leaves(word))
            return new Refusal<Case>("case_went_already");
        return new Decision<Case>(known)
        {
            Preconditions = [new WordPrecondition(word.Id, WordState.Waiting)],
            Changes = [new HotlineChange.CalledBack(word.Id)],
            On = CaseRulings.On(known.Id),
        };
    }

    private async ValueTask<Ruling<Case>> OnEdit(Actor who, Anew what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Mine(who, what.Case) is not { } known)
            return new Refusal<Case>("case_not_yours");
        if (await Standing(who, known, new OfCase(what.Case, what.Word), now, cancellation) is not var (word, person))
            return new Refusal<Case>("case_stands_no_more");
        var words = SafeText.Clean(what.Text).Trim();
        if (words.Length == 0)
            return new Refusal<Case>("case_no_words");
        if (words.Length > texts.Longest(person))
            return new Refusal<Case>("case_long", ("most", texts.Longest(person)), ("has", words.Length));
        if (!what.Sure && FirstWords.Tells(words) is { } telling)
            return new Refusal<Case>("case_tells", ("word", telling));
        if (known.Answered(who.Colleague.Person, now, now.AddMinutes(options.Value.LeaseMinutes)) is not { } answered)
            return new Refusal<Case>("case_cannot_write");
        var became = known.Became(answered);
        return became with
        {
            Preconditions = [.. became.Preconditions, new WordPrecondition(word.Id, WordState.Sent)],
            Changes = [new HotlineChange.Saved(answered), .. speech.SayAnew(known, person, word, words, now)],
        };
    }

    private async ValueTask<Ruling<Case>> OnUnsay(Actor who, OfCase what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Mine(who, what.Case) is not { } known)
            return new Refusal<Case>("case_not_yours");
        if (await Standing(who, known, what, now, cancellation) is not var (word, person))
            return new Refusal<Case>("case_stands_no_more");
        return new Decision<Case>(known)
        {
            Preconditions = [new WordPrecondition(word.Id, WordState.Sent)],
            Changes = [.. speech.Unsay(known, person, word, now)],
            On = CaseRulings.On(known.Id),
        };
    }

    private async ValueTask<CaseWord?> Own(Actor who, OfCase what, CancellationToken cancellation)
        => await kept.Word(what.Word, cancellation) is { Kind: WordKind.Said } word && word.Case == what.Case
            && word.By == who.Colleague.Person ? word : null;

    // They arrived, the channel can still change or delete them, and knows where they stand.
    private async ValueTask<(CaseWord Word, Person Person)?> Standing(
        Actor who, Case known, OfCase what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await Own(who, what, cancellation) is not { State: WordState.Sent } word || word.At <= now - ChatMemory.Deletable
            || await speech.Hearer(known, cancellation) is not { } person)
            return null;
        var chat = await chats.Chat(person.Id, cancellation);
        return chat.Boards.Any(board => board.Name == CaseTexts.NameOf(word.Id)) ? (word, person) : null;
    }

    /// <summary>Words of a case.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Word">Their number.</param>
    public sealed record OfCase(long Case, long Word);

    /// <summary>Words of a case become others.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Word">Their number.</param>
    /// <param name="Text">What they are then.</param>
    /// <param name="Sure">The colleague was warned of what stands where a locked screen shows it.</param>
    public sealed record Anew(long Case, long Word, string Text, bool Sure = false);
}
