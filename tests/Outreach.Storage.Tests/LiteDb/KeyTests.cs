using System.Security.Cryptography;
using LiteDB;
using Outreach.Privacy;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A store opens with the keys that sealed it, whole, and with no others.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly LiteDbHome _home = new();
    private readonly string _path;

    public KeyTests() => _path = Path.Combine(_home.Folder, "keys");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Another_sealing_key_under_the_same_number_is_refused(bool older)
    {
        if (older)
            OldStore.Put(_home.Path, _path, store => Forget(store.GetCollection("key"), "s"));
        else
            _home.Open(KeyFile.Open(_path, storeExists: false)).Dispose();

        Should.Throw<StoreUnavailableException>(() => _home.Open(Changed("seal 1"))).Message.ShouldContain("'seal 1'");
        // A refusal leaves nothing behind: the right one still opens, again and again.
        foreach (var _ in Enumerable.Range(0, 2))
            _home.Open(KeyFile.Open(_path, storeExists: true)).Dispose();
    }

    [Fact]
    public void A_key_may_be_added_and_none_that_sealed_may_be_missing()
    {
        _home.Open(KeyFile.Open(_path, storeExists: false)).Dispose();
        var before = File.ReadAllText(_path);
        File.AppendAllText(_path, $"seal 2 {Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}\n");
        _home.Open(KeyFile.Open(_path, storeExists: true)).Dispose();

        File.WriteAllText(_path, before);
        Should.Throw<StoreUnavailableException>(() => _home.Open(KeyFile.Open(_path, storeExists: true))).Message.ShouldContain("'seal 2'");
    }

    [Fact]
    public void Another_secret_behind_the_people_is_refused()
    {
        _home.Open(KeyFile.Open(_path, storeExists: false)).Dispose();
        Should.Throw<StoreUnavailableException>(() => _home.Open(Changed("person"))).Message.ShouldContain("is not the one");
    }

    public void Dispose() => _home.Dispose();

    /// <summary>The keys with one line made anew.</summary>
    private KeyFile Changed(string line)
    {
        var copy = _path + ".copy";
        File.Copy(_path, copy, overwrite: true);
        File.WriteAllLines(copy, File.ReadAllLines(_path)
            .Select(text => text.StartsWith(line, StringComparison.Ordinal) ? $"{line} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}" : text));
        return KeyFile.Open(copy, storeExists: true);
    }

    private static void Forget(ILiteCollection<BsonDocument> keys, string field)
    {
        var row = keys.FindById(1L);
        row.Remove(field).ShouldBeTrue();
        keys.Update(row);
    }
}
