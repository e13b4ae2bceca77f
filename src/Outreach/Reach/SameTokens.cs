namespace Outreach.Reach;

/// <summary>Tokens that are one person, as the log says by the report's instant.</summary>
internal sealed class SameTokens
{
    private readonly Dictionary<string, string> _same = new(StringComparer.Ordinal);

    /// <summary>The first is the second from here on. What would lead round in a ring is known already.</summary>
    public void Add(string token, string other)
    {
        var (from, to) = (Of(token), Of(other));
        if (from != to)
            _same[from] = to;
    }

    /// <summary>The token that stands for all that are this person.</summary>
    public string Of(string token)
    {
        while (_same.TryGetValue(token, out var other))
            token = other;
        return token;
    }

    /// <summary>Makes one of all that are one.</summary>
    public void Merge(Dictionary<string, PersonReach> people)
    {
        foreach (var token in _same.Keys)
        {
            if (!people.Remove(token, out var one))
                continue;
            if (people.TryGetValue(Of(token), out var whole))
                whole.Add(one);
            else
                people[Of(token)] = one;
        }
    }
}
