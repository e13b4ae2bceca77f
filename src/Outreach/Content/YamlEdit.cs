using YamlDotNet.Core;

namespace Outreach.Content;

/// <summary>
/// Puts a new text into a file of YAML and leaves every other sign as it was. What came of it is read again before it is believed.
/// </summary>
internal static class YamlEdit
{
    /// <summary>The file with the new text.</summary>
    /// <param name="file">What stands in it, without a mark at its beginning.</param>
    /// <param name="before">All its texts.</param>
    /// <param name="place">Which of them is replaced.</param>
    /// <param name="text">The new text, without blanks around it.</param>
    /// <returns>Null when it cannot be written there so that it is read again.</returns>
    public static string? With(string file, IReadOnlyList<YamlScalar> before, YamlScalar place, string text)
    {
        // As it was written before; and if that reads otherwise, in quotes.
        string[] tries = [YamlWriting.Written(file, place, text), YamlWriting.Quoted(text)];
        return tries
            .Select(written => string.Concat(file.AsSpan(0, place.Start), written, file.AsSpan(YamlWriting.End(file, place))))
            .FirstOrDefault(one => Reads(one, before, place, text));
    }

    private static bool Reads(string file, IReadOnlyList<YamlScalar> before, YamlScalar place, string text)
    {
        try
        {
            var after = YamlScalars.Of(file);
            return after.Count == before.Count && after.Zip(before).All(pair
                => pair.First.Parent == pair.Second.Parent && pair.First.Key == pair.Second.Key
                    && (pair.Second.Start == place.Start ? pair.First.Value.Trim() == text : pair.First.Value == pair.Second.Value));
        }
        catch (YamlException)
        {
            return false;
        }
    }
}
