namespace Outreach.Storage;

/// <summary>The store could not be opened, read or written. The message tells an operator what to do.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Says what is wrong and how to mend it.</summary>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong and how to mend it, with the cause behind it.</summary>
    public StoreUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>It was closed and opens no more: the program is ending.</summary>
    public bool IsEnding { get; init; }

    /// <summary>The store is not available.</summary>
    public StoreUnavailableException()
        : this("The store is not available.")
    {
    }
}
