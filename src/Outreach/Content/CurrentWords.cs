namespace Outreach.Content;

/// <summary>The sentences and places in force, for whoever needs no flow.</summary>
public sealed class CurrentWords
{
    private volatile Tuple<Texts, Regions>? _words;

    /// <summary>The program's own sentences.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read yet.</exception>
    public Texts Texts => Words.Item1;

    /// <summary>Regions and raions.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read yet.</exception>
    public Regions Regions => Words.Item2;

    private Tuple<Texts, Regions> Words => _words ?? throw new InvalidOperationException("The content was not read yet.");

    /// <summary>From now on these are in force.</summary>
    public void Take(Texts texts, Regions regions) => _words = Tuple.Create(texts, regions);
}
