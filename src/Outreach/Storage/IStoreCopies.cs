namespace Outreach.Storage;

/// <summary>Copies of the whole store, for the day on which it is lost.</summary>
public interface IStoreCopies
{
    /// <summary>
    /// Writes all that is kept, as it is at one moment, into one file, while work goes on; then reads it back, opens it with the key and
    /// looks it through. The file is there whole, or not at all.
    /// </summary>
    /// <param name="file">Where to: a file that is not there yet.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    /// <exception cref="StoreUnavailableException">It could not be made; the message says why and what to do.</exception>
    Task<StoreCopy> Make(string file, CancellationToken cancellation);
}
