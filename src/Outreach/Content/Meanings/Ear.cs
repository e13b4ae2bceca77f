namespace Outreach.Content.Meanings;

/// <summary>
/// A second ear for danger, for what no line of meanings.yaml foresees: it learns from the examples, at each reading of the content anew,
/// which
/// pieces of words stand in cries for help and which in other messages (logistic regression over hashed pieces of three to five letters,
/// whole words and pairs of words). The same examples always give the same ear.
/// </summary>
internal sealed class Ear
{
    private const int Size = 1 << 18;
    private const int Rounds = 20;
    private const float Step = 0.15f;

    // Chosen on examples that were left out of the learning, five times a fifth of them: see decision 0017.
    private const float Sure = 0.75f;
    private const float VerySure = 1.75f;
    private const float Wondering = -1;
    private const float SureOfNot = -3;
    private const int FewestWords = 2;
    private const int MostWords = 400;

    private readonly float[] _weights = new float[Size];
    private float _before;

    /// <summary>Learns.</summary>
    /// <param name="examples">Texts, and whether each is a cry for help.</param>
    public Ear(IReadOnlyList<(Saying Saying, bool IsCry)> examples)
    {
        var known = examples.Select(example => (Pieces: Pieces(example.Saying), example.IsCry)).Where(example => example.Pieces.Length > 0)
            .ToArray();
        var order = Enumerable.Range(0, known.Length).ToArray();
        var mix = 1u;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                mix = (mix * 1664525) + 1013904223;
                var j = (int)(mix % (uint)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }

            foreach (var index in order)
                Learn(known[index].Pieces, known[index].IsCry);
        }
    }

    /// <summary>Whether it sounds like a cry for help.</summary>
    /// <param name="saying">The text.</param>
    /// <param name="doubted">Something in it speaks against it.</param>
    public bool Hears(Saying saying, bool doubted) => Says(saying) && Score(saying) > (doubted ? VerySure : Sure);

    /// <summary>Whether it may be a cry for help.</summary>
    public bool Wonders(Saying saying) => Says(saying) && Score(saying) > Wondering;

    /// <summary>Whether it sounds like anything but a cry for help.</summary>
    public bool HearsNone(Saying saying) => saying.Words.Count > FewestWords && Score(saying) < SureOfNot;

    // One word says too little, however often it is repeated: "да да", "нет нет нет".
    private static bool Says(Saying saying)
        => saying.Words.Select(static word => word.Folded).Distinct(StringComparer.Ordinal).Skip(FewestWords - 1).Any();

    private float Score(Saying saying) => Score(Pieces(saying));

    private void Learn(int[] pieces, bool cry)
    {
        var wrong = (cry ? 1 : 0) - (1 / (1 + MathF.Exp(-Math.Clamp(Score(pieces), -30, 30))));
        _before += Step * 0.1f * wrong;
        var change = Step * 2 * wrong / MathF.Sqrt(pieces.Length + 1);
        foreach (var piece in pieces)
            _weights[piece] += change;
    }

    private float Score(int[] pieces)
    {
        var sum = 0f;
        foreach (var piece in pieces)
            sum += _weights[piece];
        return _before + (sum / MathF.Sqrt(pieces.Length + 1));
    }

    private static int[] Pieces(Saying saying)
    {
        var pieces = new HashSet<int>();
        var before = string.Empty;
        foreach (var word in saying.Words.Take(MostWords))
        {
            var marked = $"_{word.Folded}_";
            for (var length = 3; length <= 5; length++)
            {
                for (var start = 0; start + length <= marked.Length; start++)
                    pieces.Add(Hash(marked.AsSpan(start, length), default));
            }

            pieces.Add(Hash("=", word.Folded));
            if (before.Length > 0)
                pieces.Add(Hash(before, word.Folded.AsSpan(0, Math.Min(5, word.Folded.Length))));
            before = word.Folded[..Math.Min(5, word.Folded.Length)] + "+";
        }

        return [.. pieces.Order()];
    }

    // FNV-1a: the same in every process, as string.GetHashCode is not.
    private static int Hash(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var hash = 2166136261u;
        foreach (var letter in one)
            hash = (hash ^ letter) * 16777619;
        foreach (var letter in other)
            hash = (hash ^ letter) * 16777619;
        return (int)((hash ^ (hash >> 16)) & (Size - 1));
    }
}
