using Outreach.People;

namespace Outreach.Hotline.Cases;

/// <summary>
/// Somebody who is to reach trained staff. It shows a number, the language, the risk and the waiting time, and never who the person is.
/// What can become of it: <see cref="CaseLifecycle"/>.
/// </summary>
public sealed record Case
{
    /// <summary>Its number, by which staff speak of it.</summary>
    public required long Id { get; init; }

    /// <summary>Rises with every change.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whose it is; null once the person was forgotten.</summary>
    public required PersonId? Person { get; init; }

    /// <summary>The kind of channel by which it came.</summary>
    public required string Channel { get; init; }

    /// <summary>The person's language; null while none was chosen.</summary>
    public Language? Language { get; init; }

    /// <summary>The country of the person's number, two letters; null where nobody knows.</summary>
    public string? Country { get; init; }

    /// <summary>How urgent it is.</summary>
    public required CaseRisk Risk { get; init; }

    /// <summary>Why it is so urgent.</summary>
    public CaseCause Cause { get; init; }

    /// <summary>The person said to be under 18.</summary>
    public bool Young { get; init; }

    /// <summary>How far it is.</summary>
    public CaseState State { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was opened anew last; null = it never was.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>When it became red while it waited; null once somebody took it.</summary>
    public DateTimeOffset? RedAt { get; init; }

    /// <summary>When the present contact began.</summary>
    public DateTimeOffset Began => ReopenedAt ?? OpenedAt;

    /// <summary>Since when it waits for an answer: opened or raised; after an answer, since it was given back or lapsed.</summary>
    public required DateTimeOffset WaitsSince { get; init; }

    /// <summary>Who has it, or had it last; null = nobody yet.</summary>
    public PersonId? By { get; init; }

    /// <summary>Claimed: until when, unless the colleague answers again.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When a colleague first answered (INDICATORS H4); null = not yet.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The person hid the chat: nobody writes first any more, until the person calls again.</summary>
    public bool Hid { get; init; }

    /// <summary>Closed: as what.</summary>
    public CaseOutcome? Outcome { get; init; }

    /// <summary>Closed: when.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How many steps of the ladder were told since it waits for an answer.</summary>
    public int Told { get; init; }

    /// <summary>When the last one was; null = the next one is due.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>When somebody who was rung last said that they heard it; null = nobody did since it waits.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>What the colleague who has it, or had it last, is still to be told.</summary>
    public CaseNews News { get; init; }

    /// <summary>The colleague who has it offers it to another; null = not.</summary>
    public HandOver? Offer { get; init; }

    /// <summary>Who asked that it be red no more: another must agree; null = nobody.</summary>
    public PersonId? Lowers { get; init; }

    /// <summary>The person went to the menu: what is typed there is for the program, until somebody writes or calls.</summary>
    public bool Left { get; init; }

    /// <summary>The person wrote STOP in it, and did not begin anew.</summary>
    public bool Stopped { get; init; }

    /// <summary>The person had stopped when calling last.</summary>
    public bool CalledThough { get; init; }

    /// <summary>Closed: what it was about; null where nobody said.</summary>
    public CaseTopic? Topic { get; init; }

    /// <summary>Closed: whether it helped.</summary>
    public CaseHelp Help { get; init; }

    /// <summary>The person was asked whether it helped where nothing can be pressed: what is written next may answer it.</summary>
    public bool AsksInWords { get; init; }

    /// <summary>The person was told that the words are kept: where each letter is paid, once is enough.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>The services to which the person agreed to be referred: their ids of hotlines.yaml, with commas between.</summary>
    public string Referred { get; init; } = string.Empty;

    /// <summary>Somebody sees just now how the person can be reached; null = nobody.</summary>
    public Glass? Glass { get; init; }

    /// <summary>
    /// Whether its person may be written to in it: not who hid; who stopped only after calling again, until stopping again.
    /// </summary>
    public bool MayReach(Person person) => !Hid && (person.Standing == ContactStatus.Open || IsAnsweredThough(person));

    /// <summary>The person stopped, and called for help since: words of this case go both ways, and nothing else.</summary>
    public bool IsAnsweredThough(Person person) => person.Standing == ContactStatus.Stopped && CalledThough && !Hid && !Left;

    /// <summary>Whether it is not over.</summary>
    public bool IsOpen => State != CaseState.Closed;

    /// <summary>Whether something is still to be done about it: it is open, or somebody is to be told, or sees what is to go.</summary>
    public bool IsOnBoard => IsOpen || News != CaseNews.None || Glass is not null;
}
