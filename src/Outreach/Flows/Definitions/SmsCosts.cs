using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>What our words cost by SMS: each segment is paid, also one that holds three letters.</summary>
public static class SmsCosts
{
    /// <summary>So few letters are soon struck from a text.</summary>
    private const int Few = 8;

    /// <summary>Messages whose last segment is bought for a few letters.</summary>
    public static IEnumerable<DearMessage> Dear(Playbook book, DateOnly today)
    {
        foreach (var flow in book.Flows.Values)
        {
            foreach (var draft in Enum.GetValues<Language>().SelectMany(language => SmsDraft.Of(book, flow, language, today)))
            {
                foreach (var message in draft.Messages)
                {
                    var segments = SmsSegments.Count(message).Segments;
                    if (segments > 1 && SmsSegments.Over(message, segments - 1) is > 0 and <= Few and var letters)
                        yield return new DearMessage(flow.File, draft.Step.Line, draft.Step.Id, draft.Language, segments, letters);
                }
            }
        }
    }

    /// <summary>Segments of ours in each lesson, from the first question to the last, in one language.</summary>
    public static IEnumerable<(string Lesson, int Segments)> Lessons(Playbook book, Language language, DateOnly today)
        => book.Lessons.Select(lesson => (lesson.Id, SmsDraft.Of(book, lesson, language, today).Sum(static draft => draft.Cost)));
}
