using System.Diagnostics.CodeAnalysis;

namespace Outreach.Tests.Fuzz;

/// <summary>CsCheck shrinks by drawing anew; of a long list that failed this leaves only what is needed to fail.</summary>
internal static class Smallest
{
    private const int MostTries = 60;

    /// <summary>Checks the whole; where that fails, throws with the part that still does.</summary>
    /// <param name="whole">What is to be checked.</param>
    /// <param name="check">Throws where it fails.</param>
    /// <param name="again">The same as often as is wished, where a failure of <paramref name="check"/> leaves traces.</param>
    public static async Task Check<T>(IReadOnlyList<T> whole, Func<IReadOnlyList<T>, Task> check, Func<IReadOnlyList<T>, Task>? again = null)
    {
        if (await Failure(whole, check) is not { } failure)
            return;
        var tries = 0;
        for (var size = Math.Max(1, whole.Count / 2); size > 0; size /= 2)
        {
            for (var at = whole.Count - size; at >= 0 && tries < MostTries; at -= size)
            {
                T[] less = [.. whole.Take(at), .. whole.Skip(at + size)];
                tries++;
                if (await Failure(less, again ?? check) is { } same)
                    (whole, failure) = (less, same);
            }
        }

        throw new InvalidOperationException($"It fails with this alone:\n{string.Join('\n', whole)}", failure);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever it is, it is the failure that is looked for.")]
    private static async Task<Exception?> Failure<T>(IReadOnlyList<T> list, Func<IReadOnlyList<T>, Task> check)
    {
        try
        {
            await check(list);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
