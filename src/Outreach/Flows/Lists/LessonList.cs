using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Flows.Lists;

/// <summary>The lessons of the group that the step is: ✅ finished, ▶ begun; the chosen one goes on where she stopped.</summary>
internal sealed class LessonList : IChoiceSource
{
    public string Name => ChoiceLists.Lessons;

    public ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>(
            [.. call.Book.LessonsOf(call.State.Session.At?.Step).Select(lesson => Entry(call.Book, lesson, call.State.Session))]);

    private static Choice Entry(Playbook book, Flow lesson, Session session)
    {
        var bookmark = session.Bookmarks.GetValueOrDefault(lesson.Id) is { } step && lesson.Find(step) is not null ? step : null;
        var (mark, words) = bookmark is not null
            ? ("▶ ", "sms_lesson_begun")
            : session.Finished.ContainsKey(lesson.Id) ? ("✅ ", "sms_lesson_done") : (string.Empty, null);
        var sms = words is null ? book.LessonLengths.GetValueOrDefault(lesson.Id) : Marked(lesson.Title.For(sms: true), book.Texts[words]);
        return new Choice(lesson.Id, new Words(mark + lesson.Title.Ky, mark + lesson.Title.Ru) { Sms = sms })
        {
            Go = new Target.ToFlow(lesson.Id, bookmark),
        };
    }

    private static Words Marked(Words title, Words mark) => new($"{title.Ky}: {mark.Ky}", $"{title.Ru}: {mark.Ru}");
}
