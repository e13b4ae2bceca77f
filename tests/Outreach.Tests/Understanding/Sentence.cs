using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Tests.Fakes;

namespace Outreach.Tests.Understanding;

/// <summary>A sentence with its known intent, from a .tsv file.</summary>
internal sealed record Sentence(string Class, string Language, string Expected, string Text)
{
    public static IReadOnlyList<Sentence> Read(string file)
        => [.. File.ReadLines(Path.Combine(TestOutreach.Find("tests"), "Outreach.Tests", "Understanding", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new Sentence(cells[0], cells[1], cells[2], cells[3].Replace("\\n", "\n", StringComparison.Ordinal)))];

    /// <summary>Whether the program does what a person who knows the intent would expect.</summary>
    public bool IsUnderstood() => Class switch
    {
        // Where it is not sure, the numbers are shown at once.
        "danger" => (IsUrgent(Menu()) || IsWorry(Menu())) && (IsUrgent(Lesson()) || IsWorry(Lesson())) && At(Said(Stopped())) is "urgent" or "help",
        // Who asks for a lawyer is booked one, who asks for a person is led to one: the numbers stand on that screen, too.
        "help" => At(Said(Menu())) is "help" or "operator" or "consultation" && At(Said(Lesson())) is "help" or "operator" or "consultation"
            && At(Said(Stopped())) is "help",
        "stop" => Expected == "ask" ? At(Said(Menu())) is "stop-asked" or "stopped" : At(Said(Menu())) == "stopped",
        "start" => Said(Stopped()).State.Standing == ContactStatus.Open,
        "not-start" => Said(Stopped()).State.Standing == ContactStatus.Stopped,
        "not-stop" => IsNotStopped(Said(Menu())) && IsNotStopped(Said(Lesson())),
        "about-others" => At(Said(Menu())) != "urgent" && IsNotStopped(Said(Menu())),
        "relative" => At(Said(Menu())) is "urgent" or "help",
        "forwarded" => Said(Menu(), forwarded: true) is var passed && At(passed) != "urgent" && IsNotStopped(passed),
        "thanks" or "greeting" or "small" => IsKind(Said(Quiz())),
        "onward" => At(Said(Lesson())) == "lesson-offer" && Said(Lesson()).At != Lesson().At,
        // "other" was written when five countries had numbers of their own: since then it is any but those.
        "country" => At2(Said(Where())) == "numbers" && Said(Where()).State.Session.Country is var country
            && (Expected == "other" ? country is not (null or "kg" or "ru" or "kz" or "tr" or "ae") : country == Expected),
        "option" => Said(Quiz()).State.Session.Told == Quiz().Book.Flows["lesson-offer"].Find(Quiz().State.Session.At!.Step)!.Options[int.Parse(Expected, System.Globalization.CultureInfo.InvariantCulture) - 1].Id,
        "zero" => At(Said(Quiz())) == "menu",
        "age" => Said(Age()).State.Profile.Age == Band(int.Parse(Expected, System.Globalization.CultureInfo.InvariantCulture)),
        "not-age" => Said(Topic()) is var topic && topic.At is not "consultation/young-said" and not "consultation/young",
        _ => throw new InvalidOperationException($"The class '{Class}' is not known."),
    };

    /// <summary>Taken as a cry for help, from the menu.</summary>
    public bool IsRed() => IsUrgent(Menu());

    /// <summary>She sees the numbers at once, as urgent or because it may be.</summary>
    public bool SeesNumbers() => IsRed() || IsWorry(Menu());

    /// <summary>A cry was seen where none is.</summary>
    public bool IsFalseAlarm() => Class is not ("danger" or "relative") && At(Said(Context(), Class == "forwarded")) == "urgent";

    /// <summary>Taken as STOP, though it is none.</summary>
    public bool IsFalseStop() => Class is not "stop" and not "not-start" and not "start" && Said(Context(), Class == "forwarded").State.Standing == ContactStatus.Stopped;

    private PureTalk Context() => Class switch
    {
        "thanks" or "greeting" or "small" or "option" or "zero" => Quiz(),
        "onward" => Lesson(),
        "country" => Where(),
        "age" => Age(),
        "not-age" => Topic(),
        _ => Menu(),
    };

    private PureTalk Said(PureTalk talk, bool forwarded = false) => talk.Does(new InboundContent.Wrote(Text) { Forwarded = forwarded });

    private static string? At(PureTalk talk) => talk.State.Session.At?.Flow;

    private static string? At2(PureTalk talk) => talk.State.Session.At?.Step;

    private static bool IsNotStopped(PureTalk talk) => talk.State.Standing != ContactStatus.Stopped;

    private static bool IsKind(PureTalk talk)
        => talk.Last?.Screen?.Text is { } text && PureTalk.Shipped.Texts is var texts
            && !text.StartsWith(texts.In("not_understood", People.Language.Ru), StringComparison.Ordinal) && !text.StartsWith(texts.In("not_understood_again", People.Language.Ru), StringComparison.Ordinal)
            && talk.State.Standing == ContactStatus.Open && At(talk) is not "urgent" and not "stop-asked";

    private bool IsUrgent(PureTalk talk) => At(Said(talk)) == "urgent";

    private bool IsWorry(PureTalk talk)
        => Said(talk).Last?.Screen?.Text.StartsWith(PureTalk.Shipped.Texts.In("not_understood_worried", People.Language.Ru)[..20], StringComparison.Ordinal) == true;

    private static string Band(int age) => age switch { < 14 => "<14", 14 => "14", < 18 => "15-17", < 25 => "18-24", < 29 => "25-28", < 36 => "29-35", < 60 => "36-59", _ => "60+" };

    private static PureTalk Menu() => Ready(talk => talk.Writes("/start"));

    private static PureTalk Lesson() => Ready(talk => Enumerable.Range(0, 5).Aggregate(talk.Writes("/start"), (on, _) => on.Presses("1")));

    private static PureTalk Stopped() => Ready(talk => talk.Writes("/start").Writes("/stop"));

    private static PureTalk Where() => Ready(talk => talk.Writes("/help"));

    private static PureTalk Quiz() => Ready(talk => Enumerable.Range(0, 14).Aggregate(talk.Writes("/start"), (on, _) => on.At == "lesson-offer/q1" ? on : on.Presses("1")));

    private static PureTalk Age() => Ready(talk => talk.Writes("о себе").Presses("1").Presses("10"));

    private static PureTalk Topic() => Ready(talk => talk.Writes("/menu").Presses("3"));

    private static PureTalk Ready(Func<PureTalk, PureTalk> way) => way(PureTalk.New(People.Language.Ru));
}
