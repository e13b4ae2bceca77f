using System.Globalization;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>An update that one of some people sends.</summary>
internal sealed record Sending(int Person, Json Update, Numbering Number)
{
    /// <summary>The update with all numbers filled in.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="first">The number of the first of the people.</param>
    /// <param name="people">How many there are.</param>
    /// <param name="serial">The screen that she sees.</param>
    public string Written(int number, long first, int people, int serial = 1) => Fill(Update.ToString(), number, first, people, serial);

    /// <summary>The same, to be looked into.</summary>
    public Json Filled(int number, long first, int people) => Fill(Update, text => Fill(text, number, first, people, 1));

    /// <summary>The numbers of some updates in their order, beginning with one.</summary>
    public static int[] Numbers(IReadOnlyList<Sending> storm, int first)
    {
        var numbers = Enumerable.Range(first, storm.Count).ToArray();
        for (var at = 1; at < numbers.Length; at++)
        {
            if (storm[at].Number == Numbering.Repeated)
                numbers[at] = numbers[at - 1];
            else if (storm[at].Number == Numbering.Swapped)
                (numbers[at - 1], numbers[at]) = (numbers[at], numbers[at - 1]);
        }

        return numbers;
    }

    public override string ToString() => $"{Person} {Number}: {(Update.ToString() is { Length: > 1500 } text ? $"{text[..700]} … {text[^700..]}" : Update)}";

    private string Fill(string text, int number, long first, int people, int serial) => text
        .Replace("§U", Text(number), StringComparison.Ordinal)
        .Replace("§0", Text(first + Person), StringComparison.Ordinal)
        .Replace("§1", Text(first + ((Person + 1) % people)), StringComparison.Ordinal)
        .Replace("§S", Text(serial), StringComparison.Ordinal)
        .Replace("§T", Text(serial - 1), StringComparison.Ordinal);

    private static Json Fill(Json json, Func<string, string> fill) => json switch
    {
        Json.Raw raw => new Json.Raw(fill(raw.Written)),
        Json.Items items => new Json.Items([.. items.All.Select(item => Fill(item, fill))]),
        Json.Fields fields => new Json.Fields([.. fields.All.Select(field => (field.Name, Fill(field.Value, fill)))]),
        _ => json,
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
