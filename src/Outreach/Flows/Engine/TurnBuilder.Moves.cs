using Outreach.Flows.Definitions;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>Moving from step to step.</summary>
internal sealed partial class TurnBuilder
{
    public void Go(string flow, string? notice = null, string? step = null)
        => Follow(new Target.ToFlow(flow, step), notice);

    /// <summary>Whoever asks for the menu wants the menu, also on the way to something else.</summary>
    public void AskMenu()
    {
        _session = _session with { Led = null };
        Go(Language is null ? "welcome" : Playbook.MenuFlow);
    }

    /// <summary>She stopped, and the provider has said goodbye already: nothing more is said.</summary>
    public void StopQuietly()
    {
        Stop();
        _session = _session with { At = null, Resting = true, Offers = [], Trail = [], Origin = null };
    }

    public void Choose(int index)
    {
        var (flow, step) = Here!.Value;
        var offer = _session.Offers[index];
        _session = _session with { Lost = 0 };
        if (offer.Id == Offer.More)
            Turn(flow, step, 1);
        else if (offer.Id == Offer.Further)
            TurnList(flow, step, 1);
        else if (offer.Id == Offer.Next)
            Leave(flow, step, step.Go);
        else if (step.Options.FirstOrDefault(option => option.Id == offer.Id) is { } option)
            Take(flow, step, option);
        else if (step.Choices is { } list && List(list).FirstOrDefault(choice => choice.Id == offer.Id) is { } choice)
            Take(flow, step, choice);
        else
            ShowAgain(step.Choices is null ? "moved" : "choice_gone");
    }

    /// <summary>She is in another country than she said: its numbers.</summary>
    public void MoveTo(string place, bool cries)
    {
        Keep(FormFields.Country, place);
        // The numbers may be those of a call that is over.
        if (cries)
            CallForHelp();
        Go(Playbook.UrgentFlow, step: Playbook.EmergencyStep);
    }

    public void Back()
    {
        _session = _session with { Lost = 0 };
        if (_session.Page > 0 && Here is { } here)
        {
            Turn(here.Flow, here.Step, -1);
            return;
        }

        if (_session.ListPage > 0 && Here is { } listed)
        {
            TurnList(listed.Flow, listed.Step, -1);
            return;
        }

        if (_session.Told is not null)
        {
            _session = _session with { Told = null };
            ShowAgain(null);
            return;
        }

        var trail = _session.Trail.ToList();
        while (trail.Count > 0)
        {
            var place = trail[^1];
            trail.RemoveAt(trail.Count - 1);
            if (Find(place) is not { Step.IsShown: true } found)
                continue;
            // Who goes back to where it was said says it anew.
            if (found.Step.Save == FormFields.Country)
                _session = _session with { CountryAt = null };
            if (!Holds(found.Step.When))
                continue;
            _session = _session with { Trail = trail, Told = null };
            Enter(found.Flow, found.Step, null);
            return;
        }

        if (Language is null)
            ShowAgain(null);
        else
            Go(Playbook.MenuFlow);
    }

    private void Take(Flow flow, Step step, Option option)
    {
        if (step.Gauge is { } gauge)
            Measure(flow, step, gauge, option.Right);
        if (step.IsQuiz)
        {
            KeepFirst(flow, step, option.Right);
            _events.Add(new FlowEvent.Answered(flow.IsLesson ? flow.Id : null));
            _session = _session with { Told = option.Id, Page = 0 };
            Show(flow, step, null);
            return;
        }

        if (flow.Check is { } check)
            Mark(check, step, option);
        foreach (var (field, value) in option.Set)
            Keep(field, value);
        Leave(flow, step, option.Go ?? step.Go);
    }

    // Nobody is told whether it was right: it measures the lesson, not her. Going back and answering again changes nothing.
    private void Measure(Flow flow, Step step, Gauge gauge, bool right)
    {
        if (KeepFirst(flow, step, right))
            _events.Add(new FlowEvent.Measured(flow.Id, gauge, right));
    }

    // False: there was an answer already.
    private bool KeepFirst(Flow flow, Step step, bool right)
    {
        var question = $"{flow.Id}/{step.Id}";
        if (_session.Answers.ContainsKey(question))
            return false;
        _session = _session with { Answers = With(_session.Answers, question, right) };
        return true;
    }

    private void Take(Flow flow, Step step, Choice choice)
    {
        if ((choice.Keeps ?? step.Save) is { } field)
            Keep(field, choice.Id);
        _session = _session with { Detail = choice.Detail };
        Leave(flow, step, choice.Go ?? step.Go);
    }

    // Who said before where they are says it with the call.
    private void CallForHelp()
    {
        _events.Add(new FlowEvent.CalledForHelp(_tells));
        _session = _session with { CalledAt = now.Instant };
        if (_session.Country is { } country)
            _events.Add(new FlowEvent.SaidPlace(country));
    }

    /// <summary>Help is asked for in words: the numbers, and somebody reads it.</summary>
    public void AskForHelp()
    {
        _events.Add(new FlowEvent.AskedForHelp());
        _session = _session with { CalledAt = now.Instant };
        Go("help");
    }

    private void Keep(string field, string value)
    {
        if (field == FormFields.Country)
        {
            _events.Add(new FlowEvent.SaidPlace(value));
            // Who looks up numbers may look them up for somebody else.
            _session = _session with { CountryAt = Here?.Flow.Id == Playbook.UrgentFlow ? now.Instant : null };
        }

        if (FormFields.All.Contains(field))
        {
            _session = _session with { Form = FormFields.Set(_session.Form, field, value) };
            return;
        }

        _profile = Fields.Set(_profile, field, value);
        // What she wants of us tells nothing of herself.
        if (field is not ("language" or "news"))
            _events.Add(value is Profile.Declined or Profile.Unknown ? new FlowEvent.Declined() : new FlowEvent.Answered(null));
    }

    private void Leave(Flow flow, Step step, Target? target)
    {
        Remember(new Place(flow.Id, step.Id));
        Follow(target ?? Following(flow, step), null);
    }

    private static Target Following(Flow flow, Step step)
        => flow.After(step) is { } next
            ? new Target.ToStep(next.Id)
            : flow.IsLesson ? new Target.Finish() : new Target.ToFlow(Playbook.MenuFlow, null);

    private bool NeedsLanguage(string flow)
        => flow is Playbook.LessonsFlow or Playbook.ConsultationFlow or "about-you" || LinkCodes.CanLead(book, flow);

    // Whoever was on the way to something when the language was asked gets there instead of the menu, once.
    private string? TakeLed()
    {
        var led = _session.Led is { } flow && NeedsLanguage(flow) ? flow : null;
        _session = _session with { Led = null };
        return led;
    }

    private void Remember(Place place)
    {
        if (_session.Trail.Count == 0 || _session.Trail[^1] != place)
            _session = _session with { Trail = [.. _session.Trail.Append(place).TakeLast(LongestTrail)] };
    }

    private void Follow(Target target, string? notice)
    {
        switch (target)
        {
            case Target.ToStep to when Here is { } here && here.Flow.Find(to.Step) is { } step:
                Enter(here.Flow, step, notice);
                break;
            // Help and staff are there in both languages; to learn and to book one must be chosen, and then the way goes on there.
            case Target.ToFlow to when NeedsLanguage(to.Flow) && !TakesHeard():
                _session = _session with { Led = to.Flow };
                Go("welcome");
                break;
            case Target.ToFlow { Flow: Playbook.MenuFlow } when Language is not null && TakeLed() is { } led:
                Go(led, notice);
                break;
            case Target.ToFlow to when book.Flows.TryGetValue(to.Flow, out var flow):
                Turn(flow);
                Enter(flow, (to.Step is { } name ? flow.Find(name) : null) ?? flow.Steps[0], notice);
                break;
            case Target.Return when _session.Origin is { } origin && Find(origin) is { Step.IsShown: true } found:
                _session = _session with { Origin = null };
                Enter(found.Flow, found.Step, notice);
                break;
            case Target.Back:
                Back();
                break;
            case Target.End:
                _session = _session with { Resting = true };
                break;
            case Target.Result when Here is { Flow.Check: { } check } here:
                Conclude(here.Flow, check, notice);
                break;
            case Target.Finish when Here is { } here:
                FinishLesson(here.Flow);
                break;
            default:
                Go(Language is null ? "welcome" : Playbook.MenuFlow, notice);
                break;
        }
    }

    // Some flows are a turn aside: whoever wants can come back from them.
    private void Turn(Flow flow)
    {
        var aside = Returns(flow);
        if (!aside)
            _session = _session with { Origin = null, Form = FormFields.Home(_session.Form), Marks = new Dictionary<string, string>() };
        else if (Here is { } here && here.Flow.Id != flow.Id && !Returns(here.Flow) && here.Step.IsShown)
            _session = _session with { Origin = _session.At };
        if (Here is { } left && left.Flow.Id != flow.Id)
            Remember(_session.At!);
        if (flow.Id == Playbook.MenuFlow)
            _session = _session with { Trail = [], Code = null };
        // On the way in, a link is remembered; whoever asks for something else first, wants that.
        if (flow.Id is not ("welcome" or "language" or Playbook.ResumedFlow))
            _session = _session with { Led = null };
    }

    private static bool Returns(Flow flow)
        => flow.Steps.Any(step => step.Go is Target.Return || step.Options.Any(option => option.Go is Target.Return));

    private void Enter(Flow flow, Step step, string? notice)
    {
        while (_hops++ < MostHops)
        {
            if (flow.IsLesson && _session.At?.Flow != flow.Id)
                OpenLesson(flow, step);
            if (flow.Check is not null && _session.At?.Flow != flow.Id)
                _events.Add(new FlowEvent.LessonOpened(flow.Id));
            // Also from within: who cries again calls again, whatever became of the first call.
            if (flow.Id == Playbook.UrgentFlow && (_session.At?.Flow != flow.Id || step == flow.Steps[0]))
                CallForHelp();
            var at = new Place(flow.Id, step.Id);
            _session = _session with { At = at, Page = 0, ListPage = 0, ListFrom = 0, Told = null, Resting = false };
            var target = Following(flow, step);
            if (Holds(step.When))
            {
                if (step.IsShown)
                {
                    Show(flow, step, notice is null ? null : Writer().Say(notice));
                    return;
                }

                // Wherever the content leads: what cannot be undone is not done on the word of an SMS.
                if (step.Do == StepActions.DeleteMe && state.IsProvenElsewhere)
                {
                    Go(flow.Id);
                    return;
                }

                if (StepActions.Effects.Contains(step.Do!))
                {
                    notice = Try(step.Do!) ?? notice;
                    target = done is EffectResult.Failed ? step.Else! : step.Go ?? target;
                }
                else
                {
                    Perform(step.Do!);
                    target = step.Go ?? target;
                }
            }

            if (Wants is not null || _errand is not null)
                return;
            if (target is not Target.ToStep to)
            {
                Follow(target, notice);
                return;
            }

            step = flow.Find(to.Step)!;
        }

        throw new InvalidOperationException($"The flow {flow.Id} goes round without showing anything.");
    }

    // The first time it is sent out; with what became of it the turn is made again.
    private string? Try(string effect)
    {
        if (done is null)
            _errand = new EffectRequest.Effect(effect);
        else if (_settled)
            throw new InvalidOperationException($"A turn does one thing, and '{effect}' is the second.");
        _settled = done is not null;
        if (done is EffectResult.Done result)
            _session = _session with
            {
                Detail = result.Detail ?? _session.Detail,
                Form = result.Ends
                ? FormFields.Home(_session.Form)
                : _session.Form
            };
        return (done as EffectResult.Failed)?.Why;
    }

    private void Perform(string deed)
    {
        switch (deed)
        {
            case StepActions.Stop:
                Stop();
                _even = true;
                break;
            case StepActions.Resume:
                if (_standing == ContactStatus.Stopped)
                    _events.Add(new FlowEvent.Resumed());
                _standing = ContactStatus.Open;
                break;
            case StepActions.Hide:
                Hide();
                break;
            case StepActions.DeleteMe:
                _events.Add(new FlowEvent.Forgotten());
                _forget = true;
                _even = true;
                break;
        }
    }

    private void Stop()
    {
        if (_standing != ContactStatus.Stopped)
            _events.Add(new FlowEvent.Stopped());
        _standing = ContactStatus.Stopped;
        _session = _session with { Code = null };
    }

    private void OpenLesson(Flow flow, Step step)
    {
        _events.Add(new FlowEvent.LessonOpened(flow.Id));
        if (step.Id == flow.Steps[0].Id)
            _session = _session with
            {
                Answers = _session.Answers
                .Where(answer => !answer.Key.StartsWith(flow.Id + "/", StringComparison.Ordinal))
                .ToDictionary()
            };
    }

    private void FinishLesson(Flow flow)
    {
        var quizzes = flow.Steps.Where(step => step.IsQuiz && Holds(step.When)).ToList();
        var right = quizzes.Count(step => _session.Answers.GetValueOrDefault($"{flow.Id}/{step.Id}"));
        var result = new LessonResult(right, quizzes.Count);
        _events.Add(new FlowEvent.LessonFinished(flow.Id, result));
        _session = _session with
        {
            Finished = With(_session.Finished, flow.Id, result),
            Bookmarks = _session.Bookmarks.Where(mark => mark.Key != flow.Id).ToDictionary(),
            Answers = _session.Answers.Where(answer => !answer.Key.StartsWith(flow.Id + "/", StringComparison.Ordinal)).ToDictionary(),
            LastLesson = flow.Id,
            Trail = [],
            // What is finished stays finished: no way leads back into it.
            At = null,
        };
        Go(Playbook.LessonDoneFlow);
    }

    private static Dictionary<string, TValue> With<TValue>(IReadOnlyDictionary<string, TValue> known, string key, TValue value)
        => new(known) { [key] = value };
}
