namespace Outreach.Reach;

/// <summary>How a lesson fared.</summary>
/// <param name="Lesson">Its id.</param>
/// <param name="Opened">People who opened it.</param>
/// <param name="Finished">People who finished it.</param>
/// <param name="RightAnswers">Share of quiz questions answered rightly by those who finished; null when nobody did.</param>
/// <param name="Measured">People who answered the same question before and after (K1).</param>
/// <param name="Gained">Of them: who did not know it before and did after.</param>
public sealed record LessonCount(string Lesson, int Opened, int Finished, double? RightAnswers, int Measured, int Gained)
{
    /// <summary>Share of those asked before and after who gained, 0 to 1 (K1); null when nobody was.</summary>
    public double? Gain => Measured == 0 ? null : Gained / (double)Measured;
}
