namespace Outreach.Documents.Printed.Charts;

/// <summary>From a line of a scale to the next: 1, 2 or 5, and those with noughts.</summary>
internal static class RoundStep
{
    private const int MostLines = 5;

    public static long Of(long most)
    {
        for (long ten = 1; ; ten *= 10)
        {
            foreach (var step in (long[])[ten, 2 * ten, 5 * ten])
            {
                if (step * MostLines >= most)
                    return step;
            }
        }
    }
}
