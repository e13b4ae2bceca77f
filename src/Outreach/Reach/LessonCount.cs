namespace Outreach.Reach;

/// <summary>How a lesson fared.</summary>
/// <param name="Lesson">Its id.</param>
/// <param name="Opened">People who opened it.</param>
/// <param name="Finished">People who finished it.</param>
/// <param name="RightAnswers">Share of quiz questions answered rightly by those who finished; null when nobody did.</param>
public sealed record LessonCount(string Lesson, int Opened, int Finished, double? RightAnswers);
