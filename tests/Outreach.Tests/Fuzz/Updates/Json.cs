using System.Globalization;
using System.Text;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>JSON that may be wrong on purpose: a field twice, a number of any size, an escape that is half a character.</summary>
internal abstract record Json
{
    /// <summary>Anything, as it stands in the file.</summary>
    public sealed record Raw(string Written) : Json
    {
        public override string ToString() => Written;
    }

    /// <summary>An object; names are as they stand between the quotes.</summary>
    public sealed record Fields(params IReadOnlyList<(string Name, Json Value)> All) : Json
    {
        public override string ToString() => $"{{{string.Join(',', All.Select(field => $"\"{field.Name}\":{field.Value}"))}}}";
    }

    public sealed record Items(params IReadOnlyList<Json> All) : Json
    {
        public override string ToString() => $"[{string.Join(',', All)}]";
    }

    public static implicit operator Json(string written) => new Raw(written);

    public static implicit operator Json(long number) => new Raw(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A text; half characters and control signs are escaped, all else stands as it is.</summary>
    public static Json Text(string text)
    {
        var written = new StringBuilder("\"", text.Length + 2);
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            if (unit is '"' or '\\')
                written.Append('\\').Append(unit);
            else if (at + 1 < text.Length && char.IsSurrogatePair(unit, text[at + 1]))
                written.Append(unit).Append(text[++at]);
            else if (char.IsControl(unit) || char.IsSurrogate(unit))
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else
                written.Append(unit);
        }

        return new Raw(written.Append('"').ToString());
    }

    /// <summary>The value of a field; of two with one name the last counts, as all readers have it.</summary>
    public Json? Find(string name) => this is Fields fields ? fields.All.LastOrDefault(field => field.Name == name).Value : null;

    public long? Number() => this is Raw raw && long.TryParse(raw.Written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Is(string written) => this is Raw raw && raw.Written == written;

    public abstract override string ToString();
}
