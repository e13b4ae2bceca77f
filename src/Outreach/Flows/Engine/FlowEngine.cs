using Outreach.Flows.Definitions;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>
/// Decides what one message leads to. Pure: the same playbook, state, message and time always give the same turn.
/// </summary>
public static class FlowEngine
{
    /// <summary>A silence of this length ends a session (INDICATORS R4).</summary>
    public static readonly TimeSpan SessionGap = TimeSpan.FromMinutes(30);

    private static readonly HashSet<string> HeardWhileStopped = new(StringComparer.Ordinal)
    {
        "start", "sos", "help", "help_me", "operator", "lawyer", "hide", "delete_me",
    };

    // What waits until she has seen that her time is gone.
    private static readonly HashSet<string> BehindNews = new(StringComparer.Ordinal)
    {
        "start", "menu", "lessons", "onward", "back", "next", "about_you", "join", "listen", Playbook.ConsultationCommand,
    };

    private static readonly HashSet<string> HelpWhileStopped = new(StringComparer.Ordinal)
    {
        "help", "urgent", "forget", Playbook.MyBookingFlow,
    };

    /// <summary>Answers a message.</summary>
    /// <param name="book">The words and flows.</param>
    /// <param name="state">Where the person is.</param>
    /// <param name="heard">What she did.</param>
    /// <param name="hint">The language of her phone.</param>
    /// <param name="now">When.</param>
    /// <param name="channel">What the channel can do.</param>
    /// <param name="lists">The lists fetched so far, by name; a turn that wants another says so.</param>
    /// <param name="done">What became of the errand that the turn before sent.</param>
    public static Turn Answer(
        Playbook book,
        TalkState state,
        InboundContent heard,
        string? hint,
        Moment now,
        ChannelAbilities channel,
        IReadOnlyDictionary<string, IReadOnlyList<Choice>> lists,
        EffectResult? done = null)
    {
        var talk = new TurnBuilder(book, state, hint, now, channel, lists, done);
        var lost = talk.Arrive(heard);
        if (talk.Wants is not null)
            return talk.Finish();
        var intent = talk.Understand(heard);
        if (intent is Intent.Nothing)
            return new Turn { State = state };
        if (state.Standing == ContactStatus.Stopped)
            WhileStopped(talk, intent);
        else if (lost && intent is not Intent.Command)
            talk.ShowAgain("moved");
        else if (talk.HasNews && (intent is not Intent.Command command || BehindNews.Contains(command.Name)))
            talk.TellNews();
        else
        {
            Follow(talk, intent);
            ReadOn(talk, heard, intent);
        }

        return talk.Finish();
    }

    // "4 декабря в 15:00" answers two questions, one after the other.
    private static void ReadOn(TurnBuilder talk, InboundContent heard, Intent intent)
    {
        var isElsewhere = intent is Intent.Elsewhere;
        var isDay = intent is Intent.Entry or Intent.Choose && talk.AsksTime && TurnBuilder.SaysTime(heard);
        if (talk.Wants is not null || (!isElsewhere && !isDay))
            return;
        var next = talk.Understand(heard, dayIsRead: talk.AsksTime);
        if (talk.Wants is null && next is Intent.Entry or Intent.Choose or Intent.Look or Intent.NotListed)
        {
            Follow(talk, next);
            if (isElsewhere)
                ReadOn(talk, heard, next);
        }
    }

    private static void Follow(TurnBuilder talk, Intent intent)
    {
        switch (intent)
        {
            // Where writing is offered a sentence about wages is for staff; a press of the button still leads to a lawyer.
            case Intent.Command { Name: Playbook.ConsultationCommand } when talk is { Writes: true, WasHidden: false }:
                talk.Go(Playbook.OperatorFlow, "hotline_taken", Playbook.TakeStep);
                break;
            case Intent.Command command:
                Obey(talk, command.Name);
                break;
            case var _ when talk.WasHidden:
                talk.HideAgain();
                break;
            case Intent.Small small:
                BeKind(talk, small.Name);
                break;
            case Intent.Unclear when talk.Opens:
            case Intent.Passed when talk.Writes:
                talk.Go(Playbook.OperatorFlow, "hotline_taken", Playbook.TakeStep);
                break;
            case Intent.Passed:
                talk.Go(talk.Language is null ? "welcome" : Playbook.PassedFlow);
                break;
            case Intent.Unclear { Books: true } when !talk.IsHeard && talk.Has(ChoiceLists.Booking):
                talk.Go(Playbook.ConsultationFlow);
                break;
            case var _ when talk.IsResting:
                Start(talk, notice: (intent as Intent.Show) is { } unseen ? Notice(unseen.Media) : null);
                break;
            case Intent.Choose choose:
                talk.Choose(choose.Index);
                break;
            case Intent.Entry entry:
                talk.Choose(entry.Id);
                break;
            case Intent.NotListed missed:
                talk.Miss(missed.Notice, missed.Near);
                break;
            case Intent.Look look:
                talk.LookAt(look.First);
                break;
            case Intent.Share share:
                talk.Share(share.Phone);
                break;
            case Intent.Code code:
                talk.TypeCode(code.Digits);
                break;
            case Intent.Again:
                talk.ShowSame();
                break;
            case Intent.OldButton:
                talk.ShowAgain("old_button");
                break;
            case Intent.Show show:
                talk.NotTaken(show.Media, Notice(show.Media));
                break;
            case Intent.Moved moved:
                talk.MoveTo(moved.Place, moved.Cries);
                break;
            case Intent.Elsewhere elsewhere:
                talk.Ask(elsewhere.Step);
                break;
            case Intent.Unclear unclear:
                talk.NotUnderstood(unclear.Worries);
                break;
            default:
                talk.NotUnderstood();
                break;
        }
    }

    private static void Obey(TurnBuilder talk, string command)
    {
        switch (command)
        {
            case "start" when talk.Standing == ContactStatus.Stopped:
                talk.Go(Playbook.ResumedFlow);
                break;
            case "start" or "menu" when talk.WasHidden && talk.Language is not null && talk.Has(ChoiceLists.CallAsked):
                talk.Go(Playbook.ResumedFlow, step: Playbook.CallStep);
                break;
            case "start":
                Start(talk, notice: null);
                break;
            case "menu":
                talk.AskMenu();
                break;
            case "help_me":
            // By SMS the word is all there is: under each message stands that it brings help.
            case "help" when !talk.HasButtons:
                talk.AskForHelp();
                break;
            case "young":
                talk.Go(Playbook.ConsultationFlow, step: Playbook.YoungStep);
                break;
            case "lessons" or "help" or "language":
                talk.Go(command);
                break;
            case "sos":
                talk.Go("urgent");
                break;
            case Playbook.ConsultationCommand when talk.Standing == ContactStatus.Stopped && talk.Language is not null
                && talk.Has(ChoiceLists.Booking):
                talk.Go(Playbook.MyBookingFlow);
                break;
            // The way back is what she needs; who calls for help is shown the numbers.
            case Playbook.ConsultationCommand when talk.Standing == ContactStatus.Stopped:
                talk.Go("stopped");
                break;
            case Playbook.ConsultationCommand:
                talk.Go(Playbook.ConsultationFlow);
                break;
            case "operator" when talk.Standing == ContactStatus.Stopped:
                talk.Go("help");
                break;
            case "operator":
                talk.Go(Playbook.OperatorFlow);
                break;
            case "about_you":
                talk.Go("about-you");
                break;
            case "join":
                talk.Go(Playbook.JoiningFlow);
                break;
            case "delete_me":
                talk.Go("forget");
                break;
            case "stop":
                talk.Go("stopped");
                break;
            case "stop_heard":
                talk.StopQuietly();
                break;
            case "stop_ask":
                talk.Go(talk.Flow == Playbook.StopAskedFlow ? "stopped" : Playbook.StopAskedFlow);
                break;
            case "onward" when talk.InLesson || talk.IsResting:
                Start(talk, notice: null);
                break;
            case "onward":
                talk.GoOnWithLesson();
                break;
            case "listen":
                talk.Listen();
                break;
            case Playbook.ListenAlways or Playbook.ListenNot:
                talk.ListenAlways(command == Playbook.ListenAlways);
                break;
            case "hide":
                talk.Hide();
                break;
            case "back" when !talk.IsResting:
                talk.Back();
                break;
            case "set_ky" or "set_ru":
                talk.Speak(command == "set_ru" ? Language.Ru : Language.Ky);
                break;
            default:
                if (talk.IsResting)
                    Start(talk, notice: null);
                else
                    talk.NotUnderstood();
                break;
        }
    }

    private static void BeKind(TurnBuilder talk, string what)
    {
        if (what == "hello" && (talk.IsResting || talk.Language is null))
            Start(talk, notice: null);
        else if (talk.IsResting)
            Start(talk, $"said_{what}");
        else
            talk.ShowAgain(what == "hello" && talk.InLesson ? "welcome_back" : $"said_{what}");
    }

    private static void Start(TurnBuilder talk, string? notice)
    {
        if (talk.Language is null)
            talk.Go("welcome", notice);
        else if (talk is { IsLed: false, InLesson: true, WasAway: true })
            talk.ShowAgain("welcome_back");
        else
            talk.Go(Playbook.MenuFlow, notice);
    }

    // STOP is STOP: only START, a call for help, hide, "forget me" and the word for her booking are heard. Nothing else is answered.
    private static void WhileStopped(TurnBuilder talk, Intent intent)
    {
        // She called for help since, and what she says now is for staff: she is told that it is kept.
        if (intent is Intent.Unclear && talk.IsHeard)
        {
            talk.NotUnderstood();
            talk.SendEvenIfStopped();
            return;
        }

        // STOP was a slip: it is taken back.
        if (intent is Intent.Unclear { Slips: true, Worries: false })
            intent = new Intent.Command("start");
        // She may be in danger: that is answered, STOP or not.
        if (intent is Intent.Unclear { Worries: true })
            intent = new Intent.Command("help");
        if (intent is Intent.Command { Name: "stop" } && !talk.IsResting)
            // She was shown help since, and says it again.
            talk.Go("stopped");
        else if (intent is Intent.Command command && HeardWhileStopped.Contains(command.Name))
            Obey(talk, command.Name);
        else if (!talk.IsResting && talk.Flow is { } flow && HelpWhileStopped.Contains(flow)
            && intent is Intent.Choose or Intent.Entry or Intent.Look
                or Intent.NotListed or Intent.Again or Intent.Command { Name: "back" })
            Follow(talk, intent);
        else
        {
            talk.Silence();
            return;
        }

        if (talk.Standing == ContactStatus.Stopped && talk.Flow is { } reached && !HelpWhileStopped.Contains(reached)
            && reached != "stopped")
            talk.Go("stopped");
        talk.SendEvenIfStopped();
    }

    private static string Notice(MediaKind media) => media switch
    {
        MediaKind.Voice => "got_voice",
        MediaKind.Place => "got_place",
        MediaKind.Contact => "got_contact",
        _ => "got_media",
    };
}
