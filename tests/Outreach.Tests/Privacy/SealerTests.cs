using System.Security.Cryptography;
using System.Text;
using Outreach.Messaging;
using Outreach.Privacy;
using Outreach.Storage;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Privacy;

public sealed class SealerTests
{
    private const string Words = "Мени алып кетишти, +996555123456";

    [Fact]
    public void What_was_sealed_opens_again_and_tells_nothing_before()
    {
        var sealer = new Sealer(KeyFile.Ephemeral());
        var locked = sealer.Seal(Words, MessagingJson.Default.String);
        Encoding.UTF8.GetString(locked.Bytes).ShouldNotContain("996555");
        sealer.Open(locked, MessagingJson.Default.String).ShouldBe(Words);
    }

    [Fact]
    public void The_same_words_are_never_sealed_alike()
    {
        var sealer = new Sealer(KeyFile.Ephemeral());
        sealer.Seal(Words, MessagingJson.Default.String).Bytes.ShouldNotBe(sealer.Seal(Words, MessagingJson.Default.String).Bytes);
    }

    [Fact]
    public void One_changed_byte_is_noticed()
    {
        var sealer = new Sealer(KeyFile.Ephemeral());
        var locked = sealer.Seal(Words, MessagingJson.Default.String).Bytes;
        for (var at = 0; at < locked.Length; at++)
        {
            var changed = (byte[])locked.Clone();
            changed[at] ^= 1;
            Should.Throw<CryptographicException>(() => sealer.Open(new Sealed(changed), MessagingJson.Default.String));
        }
    }

    [Fact]
    public void A_person_key_depends_on_the_secret_the_channel_and_the_address()
    {
        var sealer = new Sealer(KeyFile.Ephemeral());
        sealer.KeyOf("telegram", "1").ShouldBe(sealer.KeyOf("telegram", "1"));
        sealer.KeyOf("telegram", "1").ShouldNotBe(sealer.KeyOf("telegram", "2"));
        sealer.KeyOf("telegram", "1").ShouldNotBe(sealer.KeyOf("sms", "1"));
        sealer.KeyOf("telegram", "1").ShouldNotBe(new Sealer(KeyFile.Ephemeral()).KeyOf("telegram", "1"));
    }

    [Fact]
    public void A_new_key_seals_and_the_old_one_still_opens()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "keys");
        var before = new Sealer(KeyFile.Open(path, storeExists: false)).Seal(Words, MessagingJson.Default.String);
        File.AppendAllText(path, $"seal 2 {Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}\n");
        var sealer = new Sealer(KeyFile.Open(path, storeExists: true));
        sealer.Open(before, MessagingJson.Default.String).ShouldBe(Words);
        sealer.Seal(Words, MessagingJson.Default.String).Bytes[0].ShouldBe((byte)2);
    }

    [Fact]
    public void A_key_file_is_made_once_for_its_owner_alone()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "new", "keys");
        var made = KeyFile.Open(path, storeExists: false);
        KeyFile.Open(path, storeExists: true).PersonSecret.ShouldBe(made.PersonSecret);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Half_a_key_file_that_a_crash_left_is_no_key_file()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "keys");
        // Half of it can only stand where it is made: under the other name.
        File.WriteAllText(path + ".new", "seal 1 ");
        var made = KeyFile.Open(path, storeExists: false);
        KeyFile.Open(path, storeExists: true).PersonSecret.ShouldBe(made.PersonSecret);
        Directory.EnumerateFiles(folder.Path).ShouldBe([path]);
    }

    [Fact]
    public void A_missing_key_beside_a_store_is_said_and_not_replaced()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "keys");
        Should.Throw<StoreUnavailableException>(() => KeyFile.Open(path, storeExists: true)).Message.ShouldContain("Put the key file back");
        File.Exists(path).ShouldBeFalse();
    }

    [Theory]
    [InlineData("seal 2 AAAA")]
    [InlineData("saal 2 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("person AAAA")]
    [InlineData("seal 2 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=")]
    public void A_line_that_is_no_key_is_said_and_not_passed_over(string line)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "keys");
        KeyFile.Open(path, storeExists: false);
        File.AppendAllText(path, $"\n# a note\n{line}\n");
        Should.Throw<StoreUnavailableException>(() => KeyFile.Open(path, storeExists: true)).Message.ShouldContain("line 6");
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("outreach-keys").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
