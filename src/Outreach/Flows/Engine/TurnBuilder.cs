using Outreach.Content;
using Outreach.Content.Meanings;
using Outreach.Flows.Definitions;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>One turn in the making: the state as it changes while a message is answered.</summary>
internal sealed partial class TurnBuilder(
    Playbook book,
    TalkState state,
    string? hint,
    Moment now,
    ChannelAbilities channel,
    IReadOnlyDictionary<string, IReadOnlyList<Choice>> lists,
    EffectResult? done)
{
    private const int LongestTrail = 20;
    private const int MostHops = 50;

    /// <summary>Who said so long ago where she is may be elsewhere by now.</summary>
    private static readonly TimeSpan CountryHolds = TimeSpan.FromHours(12);

    private readonly List<FlowEvent> _events = [];
    private Profile _profile = state.Profile;
    private ContactStatus _standing = state.Standing;
    private Session _session = state.Session;
    private Screen? _screen;
    private string? _vanish;
    private string? _toast;
    private string? _spoken;
    private bool _even;
    private bool _forget;
    private EffectRequest? _errand;
    private bool _settled;
    private bool _unclear;
    private bool _worries;
    private bool _pieces;
    private bool _offersStaff;
    private bool _tells;
    private TimeSpan _silence;
    private int _hops;

    public string? Wants { get; private set; }

    public Language? Language => _profile.Language;

    public ContactStatus Standing => _standing;

    /// <summary>What is said just now is kept for staff.</summary>
    public bool IsHeard => state.IsHeard;

    /// <summary>
    /// It begins a talk with staff: who is asked whether to write to them, and writes, does; so does who writes on under the numbers of a
    /// call, or after a talk with a colleague, where nothing else is asked.
    /// </summary>
    public bool Opens => state.Opens && (IsAskedToWrite || IsUnderNumbers || _session.AsksNothing);

    /// <summary>The same where writing is offered: there a sentence is for staff, whatever it is about.</summary>
    public bool Writes => state.Opens && IsAskedToWrite;

    public string? Flow => _session.At?.Flow;

    /// <summary>A link led her to something that is not open yet.</summary>
    public bool IsLed => _session.Led is not null;

    public bool IsResting => _session.Resting || _session.At is null;

    public bool InLesson => Here is { } here && here.Flow.IsLesson;

    public bool WasHidden => state.Standing == ContactStatus.Hidden;

    public bool WasAway => _silence >= FlowEngine.SessionGap;

    private bool Sms => channel.Segmented;

    private (Flow Flow, Step Step)? Here => _session.At is { } at ? Find(at) : null;

    /// <summary>Notes that she is here. True when the place where she was is gone and she was taken to the nearest.</summary>
    public bool Arrive(InboundContent heard)
    {
        _silence = _session.LastHeard is { } last ? now.Instant - last : TimeSpan.MaxValue;
        if (WasAway)
            _events.Add(new FlowEvent.Contacted());
        if (state.CameBy is { } origin)
        {
            _events.Add(new FlowEvent.CameBy(origin.Mark));
            _profile = _profile with { Source = _profile.Source ?? origin.Source };
        }
        else if (heard is InboundContent.Opened { Code: { } code } && _profile.Source is null)
        {
            _profile = _profile with { Source = LinkCodes.SourceOf(book, code) };
        }

        var led = heard is InboundContent.Opened { Code: { } link } ? LinkCodes.LeadsTo(book, link) : null;
        if (_standing == ContactStatus.Hidden)
        {
            _standing = ContactStatus.Open;
            _session = _session with { At = null, Resting = true, Offers = [], Trail = [], Origin = null };
        }

        _session = _session with { LastHeard = now.Instant, Led = led ?? _session.Led };
        var moved = Settle();
        if (Here is { Step.Choices: { } list })
            List(list);
        return moved;
    }

    /// <summary>What she means by what she did.</summary>
    /// <param name="heard">What she did.</param>
    /// <param name="dayIsRead">The day in it was read already, where the days are listed.</param>
    public Intent Understand(InboundContent heard, bool dayIsRead = false)
    {
        _pieces = heard is InboundContent.Wrote { Pieces.Count: > 0 };
        var words = WordsOf(heard);
        // Words that our own screens tell her to send are in no language of hers.
        if (Language is null && words is not null
            && book.Keywords.Exactly(Folding.Fold(words)) is not ("stop" or "start" or "menu" or "hide")
            && book.Meanings.LanguageOf(Saying.Of(words), plain: _profile.Heard is not null) is { } tongue)
            _profile = _profile with { Heard = tongue };
        if (words is not null && OwnAge.Of(book, words) is { } age)
        {
            _profile = _profile with { Age = age };
            _events.Add(new FlowEvent.SaidYoung());
        }

        var intent = new Understanding(book, _session, Here?.Step, Here?.Step.Choices is { } list ? List(list) : [])
        {
            DayIsRead = dayIsRead,
        }.Of(heard);
        _unclear = intent is Intent.Small;
        _tells = words is not null && intent is Intent.Command { Name: "sos" } or Intent.Moved { Cries: true }
            && book.Keywords.Exactly(Folding.Fold(words)) is null;
        return intent;
    }

    private static string? WordsOf(InboundContent heard) => heard switch
    {
        InboundContent.Wrote { Forwarded: false, Edited: false } wrote => wrote.Words,
        InboundContent.Showed { Forwarded: false, Edited: false } showed => showed.Caption,
        _ => null,
    };

    // She sees the question whether to write to staff.
    private bool IsAskedToWrite => _session.At is { Flow: Playbook.OperatorFlow, Step: Playbook.AskStep }
        or { Flow: Playbook.ConsultationFlow, Step: Playbook.YoungStep or Playbook.YoungSaidStep };

    /// <summary>Whether she can press.</summary>
    public bool HasButtons => channel.Buttons;

    // She sees the numbers that a call for help shows.
    private bool IsUnderNumbers => _session.At is { Flow: Playbook.UrgentFlow, Step: Playbook.EmergencyStep };

    /// <summary>Who chose no language and wrote in one has chosen it, where something can only be done in one.</summary>
    /// <returns>Whether there is a language.</returns>
    private bool TakesHeard()
    {
        _profile = _profile with { Language = Language ?? _profile.Heard };
        return Language is not null;
    }

    /// <summary>Whether a list has entries for her; no while it is not fetched, and then the turn counts for nothing.</summary>
    public bool Has(string list) => List(list).Count > 0;

    /// <summary>Staff cancelled what she had booked, and she has not seen it yet.</summary>
    public bool HasNews => state.News is not null && Language is not null && !WasHidden && !state.IsHeard;

    /// <summary>That first, whatever she asked for.</summary>
    public void TellNews()
    {
        _events.Add(new FlowEvent.SawNews());
        Go(Playbook.ConsultationFlow, state.News!.Notice);
    }

    public void SendEvenIfStopped() => _even = true;

    public void Silence() => _toast = Writer().Say("stopped_toast");

    public void Hide()
    {
        _events.Add(new FlowEvent.Hid());
        _vanish = Writer().Line("weather");
        _standing = _standing == ContactStatus.Stopped ? ContactStatus.Stopped : ContactStatus.Hidden;
        _session = _session with
        {
            At = null,
            Resting = true,
            Told = null,
            Offers = [],
            Trail = [],
            Origin = null,
            Lost = 0,
            Marks = new Dictionary<string, string>(),
            Code
            = null,
            AsksContact = false
        };
        _even = true;
    }

    /// <summary>
    /// She had hidden the chat, and nobody knows who writes in it now: the line shows nothing of us, and it stays hidden until she asks for
    /// something.
    /// </summary>
    public void HideAgain()
    {
        Hide();
        _vanish = Writer().Line("hello_hidden");
    }

    public void Speak(Language language)
    {
        _profile = _profile with { Language = language };
        // Where the language is asked, naming it answers.
        var name = language.ToString().ToLowerInvariant();
        if (!IsResting
                && Here is var (flow, step) && step.Options.FirstOrDefault(option => option.Set.GetValueOrDefault("language") == name)
                is { } asked)
            Take(flow, step, asked);
        else if (IsResting || Flow == "welcome")
            Go(Flow == "welcome" ? "welcome" : Playbook.MenuFlow, step: Flow == "welcome" ? Playbook.SafeStep : null);
        else
            ShowAgain(null);
    }

    /// <summary>We do not understand. The second time the numbers are shown, and at once to who may be in danger.</summary>
    public void NotUnderstood(bool worries = false)
    {
        if (state.IsHeard)
        {
            ShowAgain("words_kept");
            return;
        }

        _unclear = true;
        // A piece of a message that is answered so already: once is enough.
        if (_pieces && _session.Lost > 0 && !worries)
            return;
        var lost = _session.Lost + 1;
        _worries = worries;
        _offersStaff = worries || lost > 1;
        ShowAgain(worries ? "not_understood_worried" : lost == 1 ? "not_understood" : "not_understood_again");
        _session = _session with { Lost = lost };
    }

    public void ShowAgain(string? notice)
    {
        // What was offered of staff may be over by now: a talk that ended, a block that began.
        if (Here is { Flow: { Id: Playbook.OperatorFlow } staff, Step: { Id: Playbook.AskStep } or { When: not null } } at
            && staff.Steps.First(step => Holds(step.When)) != at.Step)
            Go(Playbook.OperatorFlow, notice);
        else if (Here is { } here)
            Show(here.Flow, here.Step, notice is null ? null : Writer().Say(notice), again: notice is not ("moved" or "welcome_back"));
        else
            Go(Language is null ? "welcome" : Playbook.MenuFlow, notice);
    }

    /// <summary>"Next", said where there is none: on with the lesson that she left, else to the lessons.</summary>
    public void GoOnWithLesson()
    {
        if (_session.Bookmarks.Select(mark => new Place(mark.Key, mark.Value)).FirstOrDefault(place => Find(place) is not null) is { } mark)
            Go(mark.Flow, step: mark.Step);
        else
            Go(Language is null ? "welcome" : "lessons");
    }

    /// <summary>What was shown cannot be taken here. A voice is for people to hear: one is offered.</summary>
    public void NotTaken(MediaKind media, string notice)
    {
        _offersStaff = media == MediaKind.Voice;
        ShowAgain(notice);
    }

    public void ShowSame()
    {
        var serial = _session.Serial;
        _session = _session with { Serial = serial - 1 };
        ShowAgain(null);
    }

    public Turn Finish() => new()
    {
        State = state with { Profile = _profile, Standing = _standing, Session = _session },
        Screen = _screen,
        Spoken = _spoken,
        Vanish = _vanish,
        Toast = _toast,
        EvenIfStopped = _even,
        Forget = _forget,
        Events = _events,
        Errand = _errand,
        IsUnclear = _unclear,
        Worries = _worries,
        Wants = Wants,
    };

    private (Flow Flow, Step Step)? Find(Place place)
        => book.Flows.TryGetValue(place.Flow, out var flow) && flow.Find(place.Step) is { } step ? (flow, step) : null;

    // Content may have changed since she was here (P5): the nearest place that still stands.
    private bool Settle()
    {
        if (_session.At is not { } at || Find(at) is not null)
            return false;
        var nearest = _session.Trail.LastOrDefault(place => place.Flow == at.Flow && Find(place) is not null)
            ?? (book.Flows.TryGetValue(at.Flow, out var flow) && flow.Steps.FirstOrDefault(step => step.IsShown) is { } first
                ? new Place(flow.Id, first.Id)
                : null)
            ?? _session.Trail.LastOrDefault(place => Find(place) is not null)
            ?? new Place(
                Language is null ? "welcome" : Playbook.MenuFlow,
                book.Flows[Language is null ? "welcome" : Playbook.MenuFlow].Steps[0].Id);
        _session = _session with { At = nearest, Page = 0, ListPage = 0, ListFrom = 0, Told = null, Offers = [] };
        return true;
    }

    // A list depends on what she chose before: it is fetched anew when that changes. While it is not there, the turn counts for nothing.
    private IReadOnlyList<Choice> List(string name)
    {
        var form = _session.Form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}");
        var key = _session.Form.Count == 0 ? name : $"{name}?{string.Join('&', form)}";
        // Each group of lessons is a step with its own.
        if (name == ChoiceLists.Lessons)
            key = $"{name}?{_session.At?.Step}";
        if (lists.TryGetValue(key, out var list))
            return list;
        Wants ??= key;
        return [];
    }

    private ScreenWriter Writer()
        => new(
            book,
            // Where each letter is paid both languages are too much, once she has written in one; elsewhere, once her phone speaks it too.
            Language ?? (Sms || _profile.Heard == OfPhone ? _profile.Heard : null),
            First,
            now,
            Sms)
        {
            Country = Country,
            Clock = _session.Form.GetValueOrDefault(FormFields.Zone) is { Length: > 0 } zone
                && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var hers) ? hers : Country.Clock,
        };

    // Her words decide, and before them her phone, which language stands first.
    private Language First => _profile.Heard ?? OfPhone ?? People.Language.Ky;

    private Language? OfPhone => hint switch
    {
        null => null,
        _ when hint.StartsWith("ru", StringComparison.OrdinalIgnoreCase) => People.Language.Ru,
        _ when hint.StartsWith("ky", StringComparison.OrdinalIgnoreCase) => People.Language.Ky,
        _ => null,
    };

    private HelpPlace Country => book.Help.PlaceOf(_session.Country);

    private bool Holds(string? when) => Conditions.Of(when).All(Is);

    private bool Is(string condition) => condition switch
    {
        _ when Conditions.ListOf(condition) is { } list => List(list).Count > 0 == condition.StartsWith(
            Conditions.Has,
            StringComparison.Ordinal),
        Conditions.Minor => _profile.Age is "<14" or "14" or "15-17",
        Conditions.Buttons => channel.Buttons,
        Conditions.LessonUnfinished => _session.Bookmarks.Keys.Any(book.Flows.ContainsKey),
        Conditions.LessonLeft => book.Lessons.Any(lesson => !_session.Finished.ContainsKey(lesson.Id)),
        Conditions.ProfileUnknown => _profile is { Region: null, Age: null, Sex: null },
        Conditions.ProfileAsked => _profile is not { Region: null, Age: null, Sex: null },
        Conditions.ProvenElsewhere => state.IsProvenElsewhere,
        Conditions.CanShareContact => channel.SharesContact,
        Conditions.CountryKnown => _session.Country is not null,
        Conditions.CountryUnknown => _session.Country is null,
        Conditions.CountryToAsk => _session.Country is null || !(now.Instant - _session.CountryAt < CountryHolds),
        Conditions.LocalPhrase => Country.Phrase is not null,
        Conditions.RegionHasRaions => book.Regions.Find(_profile.Region) is { Raions.Count: > 0 },
        _ => false,
    };
}
