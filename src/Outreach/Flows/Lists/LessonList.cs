using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;

namespace Outreach.Flows.Lists;

/// <summary>The lessons: ✅ finished, ▶ begun; the chosen one goes on where she stopped.</summary>
internal sealed class LessonList : IChoiceSource
{
    public string Name => ChoiceLists.Lessons;

    public ValueTask<IReadOnlyList<Choice>> Choices(Playbook book, TalkState state, Moment now, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>([.. book.Lessons.Select(lesson => Entry(lesson, state.Session))]);

    private static Choice Entry(Flow lesson, Session session)
    {
        var bookmark = session.Bookmarks.GetValueOrDefault(lesson.Id) is { } step && lesson.Find(step) is not null ? step : null;
        var mark = bookmark is not null ? "▶ " : session.Finished.ContainsKey(lesson.Id) ? "✅ " : string.Empty;
        return new Choice(lesson.Id, new Words(mark + lesson.Title.Ky, mark + lesson.Title.Ru)) { Go = new Target.ToFlow(lesson.Id, bookmark) };
    }
}
