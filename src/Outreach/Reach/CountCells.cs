using Outreach.Campaigns;

namespace Outreach.Reach;

/// <summary>Makes counts of the lines of one person. Pure: the same lines give the same cells.</summary>
internal sealed class CountCells(CampaignClock clock)
{
    // What is counted as often as it happened.
    private static readonly Dictionary<ReachKind, (ReachMeasure Measure, bool Waits)> OfHotline = new()
    {
        [ReachKind.HotlineCalled] = (ReachMeasure.HotlineCalled, false),
        [ReachKind.HotlineAnswered] = (ReachMeasure.HotlineAnswered, true),
        [ReachKind.HotlineNotMeant] = (ReachMeasure.HotlineNotMeant, false),
        [ReachKind.HotlineAbandoned] = (ReachMeasure.HotlineAbandoned, false),
        [ReachKind.HotlineRed] = (ReachMeasure.HotlineRed, false),
        [ReachKind.HotlineTaken] = (ReachMeasure.HotlineTaken, true),
    };

    /// <summary>The cells, each with what is added to it.</summary>
    /// <param name="lines">All lines of the person, in their order, of real people only or of simulators only.</param>
    /// <param name="person">What is known of that person in the end.</param>
    public IReadOnlyDictionary<CountCell, long> Of(IReadOnlyList<ReachEntry> lines, PersonReach person)
    {
        var cells = new Cells(lines[0].Real);
        cells.Once(ReachMeasure.Known, [Day(lines[0])]);
        foreach (var (trait, value) in ReachTraits.All.Select(trait => (trait.Trait, trait.Of(person)))
            .Prepend((string.Empty, string.Empty)))
        {
            cells.Once(ReachMeasure.Seen, Days(lines, static _ => true), trait, value);
            cells.Once(ReachMeasure.Active, Days(lines, IsActive), trait, value);
            cells.Once(ReachMeasure.Learned, Days(lines, static line => line.Kind == ReachKind.UnitFinished), trait, value);
            foreach (var contact in lines.Where(static line => line.Kind == ReachKind.Contact))
                cells.Add(ReachMeasure.Sessions, Day(contact), trait, value);
            FinishedAll(cells, lines, trait, value);
        }

        foreach (var opened in lines.Where(static line => line.Kind == ReachKind.UnitOpened)
            .GroupBy(static line => line.Unit!, StringComparer.Ordinal))
            cells.Once(ReachMeasure.LessonOpened, [.. opened.Select(Day)], unit: opened.Key);
        foreach (var finished in lines.Where(static line => line.Kind == ReachKind.UnitFinished)
            .GroupBy(static line => line.Unit!, StringComparer.Ordinal))
            Lesson(cells, finished.Key, [.. finished]);
        Gains(cells, lines);
        foreach (var came in lines.Where(static line => line.Kind == ReachKind.CheckedIn)
            .GroupBy(static line => line.Unit!, StringComparer.Ordinal))
            cells.Once(ReachMeasure.CheckedIn, [.. came.Select(Day)], unit: came.Key);
        cells.Once(
            ReachMeasure.Reached,
            Days(lines, static line => line.Kind == ReachKind.CheckedIn || IsActive(line)),
            "region",
            person.Region);
        Consultations(cells, lines);
        Hotline(cells, lines);
        return cells.All;
    }

    // Lines come in the order of time, and so do their days: the newest finishing of a day stands for that day, and that of the newest day
    // for a period.
    private void Lesson(Cells cells, string lesson, IReadOnlyList<ReachEntry> finished)
    {
        List<ReachEntry> newest = [.. finished.GroupBy(Day).Select(static day => day.Last())];
        cells.Once(ReachMeasure.LessonFinished, [.. newest.Select(Day)], unit: lesson);
        cells.Newest(ReachMeasure.Right, [.. newest.Select(line => (Day(line), Day(line), (long)(line.Score ?? 0)))], lesson);
        cells.Newest(ReachMeasure.Questions, [.. newest.Select(line => (Day(line), Day(line), (long)(line.Of ?? 0)))], lesson);
    }

    // A period holds what was asked before and after if it holds both days.
    private void Gains(Cells cells, IReadOnlyList<ReachEntry> lines)
    {
        var gains = from token in lines.GroupBy(static line => line.Token, StringComparer.Ordinal)
                    let pile = new Dictionary<string, ReachEntry>(StringComparer.Ordinal)
                    from line in token
                    let gain = KnowledgeGain.Of(line, pile)
                    where gain is not null
                    orderby line.Id
                    group gain.Value by line.Unit!;
        foreach (var lesson in gains)
        {
            cells.Newest(ReachMeasure.MeasuredTwice, [.. lesson.Select(gain => (Day(gain.Before), Day(gain.After), 1L))], lesson.Key);
            cells.Newest(
                ReachMeasure.Gained,
                [.. lesson.Select(gain => (Day(gain.Before), Day(gain.After), gain.IsGain ? 1L : 0L))],
                lesson.Key);
        }
    }

    private void Consultations(Cells cells, IReadOnlyList<ReachEntry> lines)
    {
        foreach (var line in lines)
        {
            switch (line.Kind)
            {
                case ReachKind.ConsultationAsked:
                    cells.Add(ReachMeasure.Asked, Day(line));
                    break;
                case ReachKind.ConsultationGiven:
                    cells.Add(
                        ReachMeasure.Given,
                        Day(line),
                        unit: Number(line.Wait ?? 0));
                    break;
                case ReachKind.ConsultationMissed:
                    cells.Add(ReachMeasure.Missed, Day(line));
                    break;
                case ReachKind.ConsultationUnmet:
                    cells.Add(ReachMeasure.Unmet, Day(line));
                    break;
            }
        }

        cells.Once(ReachMeasure.Served, Days(lines, static line => line.Kind == ReachKind.ConsultationGiven));
    }

    private void Hotline(Cells cells, IReadOnlyList<ReachEntry> lines)
    {
        foreach (var line in lines)
        {
            if (OfHotline.TryGetValue(line.Kind, out var of))
                cells.Add(of.Measure, Day(line), unit: of.Waits ? Number(line.Wait ?? 0) : string.Empty);
        }

        cells.Once(ReachMeasure.HotlineHelped, Days(lines, static line => line.Kind == ReachKind.HotlineHelped));
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // The shortest spans of days in which all were finished that this person ever finished. A period holds the course if it holds one of
    // them.
    private void FinishedAll(Cells cells, IReadOnlyList<ReachEntry> lines, string trait, string value)
    {
        var finished = lines.Where(static line => line.Kind == ReachKind.UnitFinished).Select(line => (Lesson: line.Unit!, Day: Day(line)))
            .ToList();
        var lessons = string.Join(
            ',',
            finished.Select(static one => one.Lesson).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var spans = new List<(DateOnly First, DateOnly Last)>();
        var newest = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var day in finished.GroupBy(static one => one.Day).OrderBy(static day => day.Key))
        {
            foreach (var (lesson, _) in day)
                newest[lesson] = day.Key;
            if (newest.Count == finished.DistinctBy(static one => one.Lesson).Count() && newest.Values.Min() is var first
                && (spans.Count == 0 || spans[^1].First < first))
                spans.Add((first, day.Key));
        }

        cells.Spans(ReachMeasure.Finished, spans, trait, value, lessons);
    }

    private List<DateOnly> Days(IReadOnlyList<ReachEntry> lines, Func<ReachEntry, bool> which) => [.. lines.Where(which).Select(Day)];

    private DateOnly Day(ReachEntry line) => Day(line.At);

    private DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(clock.Local(at).DateTime);

    private static bool IsActive(ReachEntry line)
        => line.Kind is ReachKind.UnitOpened or ReachKind.Answered or ReachKind.UnitFinished or ReachKind.ConsultationGiven
            or ReachKind.HotlineHelped or ReachKind.MeasuredBefore or ReachKind.MeasuredAfter;

    private sealed class Cells(bool real)
    {
        public Dictionary<CountCell, long> All { get; } = [];

        public void Once(ReachMeasure measure, IEnumerable<DateOnly> days, string trait = "", string value = "", string unit = "")
            => Spans(measure, [.. days.Distinct().Order().Select(static day => (day, day))], trait, value, unit);

        public void Spans(ReachMeasure measure, List<(DateOnly First, DateOnly Last)> spans, string trait, string value, string unit)
        {
            foreach (var (index, span) in spans.Index())
            {
                Put(new CountCell(real, span.First, span.Last, measure, trait, value, unit), 1);
                if (index > 0)
                    Put(new CountCell(real, spans[index - 1].First, span.Last, measure, trait, value, unit), -1);
            }
        }

        public void Newest(ReachMeasure measure, List<(DateOnly First, DateOnly Last, long Value)> spans, string lesson)
        {
            foreach (var (index, (first, last, value)) in spans.Index())
            {
                Put(new CountCell(real, first, last, measure, Unit: lesson), value);
                if (index == 0)
                    continue;
                var (earlier, _, overtaken) = spans[index - 1];
                Put(new CountCell(real, earlier < first ? earlier : first, last, measure, Unit: lesson), -overtaken);
            }
        }

        public void Add(ReachMeasure measure, DateOnly day, string trait = "", string value = "", string unit = "")
            => Put(new CountCell(real, day, day, measure, trait, value, unit), 1);

        private void Put(CountCell cell, long more) => All[cell] = All.GetValueOrDefault(cell) + more;
    }
}
