using Outreach.Flows.Definitions;
using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>Showing a step.</summary>
internal sealed partial class TurnBuilder
{
    // Again = she has seen the step: where each letter is paid, the notice and what can be answered are enough.
    private void Show(Flow flow, Step step, string? notice, bool again = false)
    {
        foreach (var list in step.Say is { } say ? Placeholders.Lists(say.Ky).Append(step.Choices).OfType<string>() : [])
            List(list);
        if (Wants is not null)
            return;
        var writer = Writer();
        var told = _session.Told is { } id ? step.Options.FirstOrDefault(option => option.Id == id) : null;
        var offers = told is not null ? [new Offer(Offer.Next, writer.Line("next"))] : Offers(step, writer);
        var resting = offers.Count == 0 && step.Go is Target.End;
        var words = _standing == ContactStatus.Stopped || resting ? null : writer.Line(WordsLine(flow, step));
        var text = Text(flow, step, told, Sms && again ? null : notice, writer);
        if (Sms)
            (text, offers, words) = Page(flow, text, offers, words, writer);
        if (Sms && again && notice is not null)
            (text, words) = Brief(flow, notice, text, offers, words, writer);
        _session = _session with
        {
            Serial = _session.Serial + 1,
            Offers = offers,
            Lost = 0,
            Resting = resting,
            AsksContact = AsksContact(step),
            Bookmarks = flow.IsLesson ? With(_session.Bookmarks, flow.Id, step.Id) : _session.Bookmarks,
        };
        _screen = new Screen
        {
            Serial = _session.Serial,
            Text = text,
            Options = [.. offers.Select(
                (offer, index) => new Button((index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), offer.Label))],
            AsksContact = AsksContact(step) ? writer.Line("share_contact") : null,
            AskedContact = state.Session.AsksContact && !AsksContact(step),
            Commands = [.. Commands(flow, step, told is not null).Select(writer.Command)],
            WordsLine = words,
        };
        _spoken = _profile.Listens ? Recording(flow, step, told is not null) : null;
    }

    // She wants to hear what stands there.
    public void Listen()
    {
        if (!IsResting && Here is { } here && Recording(here.Flow, here.Step, _session.Told is not null) is { } recording)
            _spoken = recording;
        else if (IsResting)
            Go(Language is null ? "welcome" : Playbook.MenuFlow, "not_spoken");
        else
            ShowAgain("not_spoken");
    }

    // From now on all is read aloud at once, or only where she asks for it.
    public void ListenAlways(bool always)
    {
        _profile = _profile with { Listens = always };
        _toast = Writer().Say(always ? "listens" : "listens_not");
    }

    private string? Recording(Flow flow, Step step, bool told)
    {
        if (!channel.Speaks || _standing != ContactStatus.Open)
            return null;
        var language = Language ?? First;
        return channel.ReadsAll ? SpokenTexts.Of(book, flow, step, told, language)?.File : book.RecordingOf(flow, step, told, language);
    }

    private bool AsksContact(Step step) => step.Ask == Asks.Contact || (step.Ask == Asks.Phone && channel.SharesContact);

    private List<Offer> Offers(Step step, ScreenWriter writer)
    {
        if (step.Choices is null && step.Options.Count == 0)
            return step.Go is Target.End ? [] : [new Offer(Offer.Next, writer.Line("next"))];
        var entries = step.Choices is { } list ? Entries(step, List(list), writer) : [];
        var options = step.Options.Where(option => Holds(option.When));
        // Where a number is typed it means the same for everybody, unless the phone itself says otherwise.
        if (Language is null && (channel.Buttons || hint is not null) && options.All(option => option.Set.ContainsKey("language")))
            options = options.OrderByDescending(option => option.Set["language"] == (First == People.Language.Ru ? "ru" : "ky"));
        return [.. entries, .. options.Select(option => new Offer(option.Id, writer.Label(option.Label)))];
    }

    private IEnumerable<string> Commands(Flow flow, Step step, bool told)
    {
        if (_standing == ContactStatus.Stopped)
            return ["help", "hide"];
        var back = told || (_session.Trail.Count > 0 && flow.Id != Playbook.MenuFlow && !_forget);
        var menu = flow.Id != Playbook.MenuFlow && Language is not null;
        // Where the program is no help, a person may be.
        var staff = _offersStaff && channel.Buttons && flow.Id is not (Playbook.MenuFlow or Playbook.OperatorFlow);
        var listen = Recording(flow, step, told) is not null;
        return new[] { listen ? "listen" : null, back ? "back" : null, menu ? "menu" : null, staff ? "operator" : null, "help", "hide" }
            .OfType<string>();
    }

    private string Text(Flow flow, Step step, Option? told, string? notice, ScreenWriter writer)
    {
        var parts = new List<string>();
        if (notice is not null)
            parts.Add(notice);
        if (flow.IsTitled(step))
            parts.Add(Progress(flow, step, writer));
        if (SmsDraft.Asked(step) is { } asked)
            parts.Add(writer.Say(asked));
        if (told is not null)
            parts.AddRange([writer.Say(told.Right ? "quiz_right" : "quiz_wrong"), writer.Say(step.Explain!, static (_, _) => null)]);
        else
            parts.Add(writer.Say(step.Say!, Own));
        return string.Join(Sms ? "\n" : "\n\n", parts);
    }

    private string Progress(Flow flow, Step step, ScreenWriter writer)
        => Sms
            ? SmsDraft.Head(flow, step, writer.Label(flow.Title))
            : $"{(flow.IsLesson ? "📖" : "🔎")} {writer.Label(flow.Title)} · {flow.PlaceOf(step, sms: false)}";

    private string? Own(string name, Language language)
    {
        var last = _session.LastLesson is { } id ? book.Flows.GetValueOrDefault(id) : null;
        if (Placeholders.ListOf(name) is { } list)
            return string.Join('\n', List(list).Select(choice => choice.Label.For(Sms).In(language)));
        return name switch
        {
            "detail" => _session.Detail?.For(Sms).In(language) ?? string.Empty,
            "lesson" => last?.Title.In(language) ?? string.Empty,
            "remember" => last?.Remember?.In(language) ?? string.Empty,
            _ => OfCheck(name, language),
        };
    }
}
