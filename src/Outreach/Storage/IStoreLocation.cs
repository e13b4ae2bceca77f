namespace Outreach.Storage;

/// <summary>Where the store lies, for what belongs beside it: the key file's check, the command socket, the room that is left.</summary>
public interface IStoreLocation
{
    /// <summary>Its file; null when it lies in no file of this machine.</summary>
    string? File { get; }

    /// <summary>Whether a store lies there already: then its key file must not be made anew.</summary>
    bool Exists { get; }
}
