namespace Outreach.LiteDb.Files;

/// <summary>A document that this program did not write with this key, or that stood elsewhere.</summary>
public sealed class TamperedException : Exception
{
    /// <summary>Names the collection; nothing of what stands in it.</summary>
    public TamperedException(string collection)
        : base($"In the store's '{collection}' stands what this program did not write with this key.")
    {
    }

    /// <summary>Somewhere in the store.</summary>
    public TamperedException()
        : this("rows")
    {
    }

    /// <summary>The same, with its cause.</summary>
    public TamperedException(string collection, Exception cause)
        : base($"In the store's '{collection}' stands what this program did not write with this key.", cause)
    {
    }
}
