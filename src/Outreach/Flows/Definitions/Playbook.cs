using Outreach.Content;
using Outreach.Content.Meanings;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>All words and flows of one reading of the content folder: checked whole, swapped whole, never changed.</summary>
public sealed record Playbook
{
    /// <summary>The command of the words for urgent help.</summary>
    private const string UrgentCommand = "sos";

    /// <summary>The command of the words for staff.</summary>
    private const string StaffCommand = "operator";

    /// <summary>The command of the words by which somebody is said to be near.</summary>
    private const string WatchedCommand = "watched";

    /// <summary>What words mean by which somebody is said to look into the phone.</summary>
    private const string Hidden = "hidden";

    /// <summary>The command of the words that call for help.</summary>
    private const string CallCommand = "help_me";

    /// <summary>The command of the words for help.</summary>
    private const string HelpCommand = "help";

    /// <summary>The flow every talk comes home to.</summary>
    public const string MenuFlow = "menu";

    /// <summary>The flow that lists the lessons: its steps that offer them are the groups.</summary>
    public const string LessonsFlow = "lessons";

    /// <summary>The flow for whoever needs help at once.</summary>
    public const string UrgentFlow = "urgent";

    /// <summary>The flow that asks once whether she meant STOP.</summary>
    public const string StopAskedFlow = "stop-asked";

    /// <summary>The flow for what she passes on, and for offers of work.</summary>
    public const string PassedFlow = "passed";

    /// <summary>The flow by which her phone number becomes hers here too.</summary>
    public const string JoiningFlow = "joining";

    /// <summary>The flow by which a consultation is booked, moved and cancelled.</summary>
    public const string ConsultationFlow = "consultation";

    /// <summary>The flow by which who stopped sees and cancels her booking, and nothing else.</summary>
    public const string MyBookingFlow = "my-booking";

    /// <summary>The flow by which somebody writes with staff.</summary>
    public const string OperatorFlow = "operator";

    private const int MostOfPlace = 6;
    private const string From = "iz";

    /// <summary>The step of <see cref="UrgentFlow"/> that shows the numbers of a country.</summary>
    public const string EmergencyStep = "emergency";

    /// <summary>Its step that asks whether to write to staff.</summary>
    public const string AskStep = "ask";

    /// <summary>The flow that follows a finished lesson.</summary>
    public const string LessonDoneFlow = "lesson-done";

    /// <summary>The flow that passes a lesson or a check on.</summary>
    public const string ShareFlow = "share";

    /// <summary>The step of the first flow that asks whether it is safe to write.</summary>
    public const string SafeStep = "safe";

    /// <summary>The step of the consultation's flow for who is under 18.</summary>
    public const string YoungStep = "young";

    /// <summary>The same, to who said so just now.</summary>
    public const string YoungSaidStep = "young-said";

    /// <summary>The step of the operator's flow that opens a case with what was written already.</summary>
    public const string TakeStep = "take";

    /// <summary>The flow for who is back.</summary>
    public const string ResumedFlow = "resumed";

    /// <summary>Its step that asks whether she can be phoned.</summary>
    public const string CallStep = "call";

    /// <summary>The command of keywords.yaml that leads there, and the code of a button that does.</summary>
    public const string ConsultationCommand = "lawyer";

    /// <summary>The command that goes on with a lesson, and the code of a button that does.</summary>
    public const string OnwardCommand = "onward";

    /// <summary>The code of a button that has each screen read aloud at once.</summary>
    public const string ListenAlways = "listen_always";

    /// <summary>The code of a button that ends it.</summary>
    public const string ListenNot = "listen_not";

    /// <summary>Flows that the program itself leads to.</summary>
    public static IReadOnlyList<string> Needed { get; } =
    [
        "welcome", MenuFlow, LessonsFlow, "help", UrgentFlow, "language", "about-you", JoiningFlow, ConsultationFlow, PassedFlow,
        OperatorFlow, StopAskedFlow, "stopped", ResumedFlow, MyBookingFlow, "forget", LessonDoneFlow, ShareFlow,
    ];

    /// <summary>Steps of them that the program itself leads to.</summary>
    public static IReadOnlyList<(string Flow, string Step)> NeededSteps { get; } =
    [
        ("welcome", SafeStep), (UrgentFlow, EmergencyStep), (OperatorFlow, AskStep), (OperatorFlow, TakeStep),
        (ConsultationFlow, YoungStep), (ConsultationFlow, YoungSaidStep), (ResumedFlow, CallStep),
    ];

    /// <summary>Tells this reading from another: a hash over all files.</summary>
    public required string Version { get; init; }

    /// <summary>The flows by their id.</summary>
    public required IReadOnlyDictionary<string, Flow> Flows { get; init; }

    /// <summary>The program's own sentences.</summary>
    public required Texts Texts { get; init; }

    /// <summary>Regions and raions.</summary>
    public required Regions Regions { get; init; }

    /// <summary>Where to get help.</summary>
    public required HelpDirectory Help { get; init; }

    /// <summary>What people write at any moment.</summary>
    public required Keywords Keywords { get; init; }

    /// <summary>What texts mean that are no single known word.</summary>
    public required MeaningBook Meanings { get; init; }

    /// <summary>Whether these words call for urgent help: they tell of danger, or are one of the words for it.</summary>
    public bool IsCry(string words)
        => Keywords.Exactly(Folding.Fold(words)) == UrgentCommand
            || (Meanings.Listen(Saying.Of(words)) is { IsCry: true } sense && !IsHidden(sense));

    /// <summary>Whether these words say that somebody looks into the phone.</summary>
    public bool TellsOfWatching(string words)
        => Keywords.Exactly(Folding.Fold(words)) is { } command
            ? command == WatchedCommand
            : IsHidden(Meanings.Listen(Saying.Of(words)));

    private static bool IsHidden(Sense sense) => sense.Means.Contains(Hidden) && !sense.Means.Contains("sos");

    /// <summary>Whether these words ask for help, urgent or not.</summary>
    public bool AsksForHelp(string words) => IsCry(words) || Keywords.Exactly(Folding.Fold(words)) is HelpCommand or CallCommand;

    /// <summary>Whether these words may call for help, urgent or not, so that staff are to read them.</summary>
    public bool MayCallForHelp(string words) => IsCry(words)
        || (Keywords.Exactly(Folding.Fold(words)) is { } command
            ? command == CallCommand
            : Meanings.Listen(Saying.Of(words)).Means.Contains(HelpCommand));

    /// <summary>Whether these words ask for somebody of the staff.</summary>
    public bool AsksForStaff(string words)
        => Keywords.Exactly(Folding.Fold(words)) is { } command
            ? command == StaffCommand
            : Meanings.Listen(Saying.Of(words)).Means.Contains(StaffCommand);

    /// <summary>The one country, of those listed, in which the person says to be; null where these words say no such thing.</summary>
    public string? PlaceIn(string words)
    {
        var saying = Saying.Of(words);
        // "он из Турции" says where somebody comes from; and in a long text a country is mentioned.
        if (saying.Words.Count is 0 or > MostOfPlace || saying.Words.Any(static word => word.Folded == From))
            return null;
        return PlacesIn(words).Where(Help.Places.ContainsKey).ToList() is [var only] ? only : null;
    }

    /// <summary>
    /// The places in which the person may say to be: those that are named, and not merely heard in the name of a language.
    /// </summary>
    public IReadOnlySet<string> PlacesIn(string words) => Meanings.Listen(Saying.Of(PlaceWords.Left(Saying.Of(words).Folded))).Places;

    /// <summary>Where the facts come from.</summary>
    public required Sources Sources { get; init; }

    /// <summary>Answers that colleagues send in a case.</summary>
    public CannedAnswers Answers { get; init; } = CannedAnswers.None;

    /// <summary>The campaign's runs, with goals and what was reported of them.</summary>
    public CampaignYears Campaigns { get; init; } = CampaignYears.None;

    /// <summary>The files of recordings that lie in the content folder.</summary>
    public IReadOnlySet<string> Recordings { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The recording of what stands there now; null where there is none, or it reads other words.</summary>
    public string? RecordingOf(Flow flow, Step step, bool isAnswer, Language language)
        => Recordings.Count > 0 && SpokenTexts.Of(this, flow, step, isAnswer, language) is { } text && Recordings.Contains(text.File)
            ? text.File
            : null;

    /// <summary>By SMS: each lesson with how many messages it is, by its id.</summary>
    public IReadOnlyDictionary<string, Words> LessonLengths { get; init; } = new Dictionary<string, Words>();

    /// <summary>The lessons in their order.</summary>
    public IReadOnlyList<Flow> Lessons => [.. Flows.Values.Where(flow => flow.IsLesson).OrderBy(flow => flow.Lesson)];

    /// <summary>The lessons of a group in their order.</summary>
    public IReadOnlyList<Flow> LessonsOf(string? group) => [.. Lessons.Where(lesson => lesson.Group == group)];
}
