using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.People;

namespace Outreach.Flows.Lists;

/// <summary>The lessons: ✅ finished, ▶ begun; the chosen one goes on where she stopped.</summary>
internal sealed class LessonList : IChoiceSource
{
    public string Name => ChoiceLists.Lessons;

    public ValueTask<IReadOnlyList<Choice>> Choices(Playbook book, TalkState state, Moment now, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>([.. book.Lessons.Select(lesson => Entry(book, lesson, state.Session))]);

    private static Choice Entry(Playbook book, Flow lesson, Session session)
    {
        var bookmark = session.Bookmarks.GetValueOrDefault(lesson.Id) is { } step && lesson.Find(step) is not null ? step : null;
        var mark = bookmark is not null ? "▶ " : session.Finished.ContainsKey(lesson.Id) ? "✅ " : string.Empty;
        return new Choice(lesson.Id, new Words(mark + lesson.Title.Ky, mark + lesson.Title.Ru) { Sms = Long(book, lesson) }) { Go = new Target.ToFlow(lesson.Id, bookmark) };
    }

    private static Words? Long(Playbook book, Flow lesson)
        => book.LessonMessages.GetValueOrDefault(lesson.Id) is { } number
            ? new Words(Long(book, lesson, number, Language.Ky), Long(book, lesson, number, Language.Ru))
            : null;

    private static string Long(Playbook book, Flow lesson, Words number, Language language)
        => book.Texts.In("sms_lesson", language)
            .Replace("{lesson}", lesson.Title.For(sms: true).In(language), StringComparison.Ordinal)
            .Replace("{of}", number.In(language), StringComparison.Ordinal);
}
