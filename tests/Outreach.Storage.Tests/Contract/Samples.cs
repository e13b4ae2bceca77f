using System.Text.Json;
using Outreach.Broadcasts;
using Outreach.Messaging;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Staff.Members;

namespace Outreach.Storage.Tests.Contract;

/// <summary>What tests keep.</summary>
public static class Samples
{
    /// <summary>An instant with a rest below a millisecond: nothing of it may be lost.</summary>
    public static readonly DateTimeOffset Now = new DateTimeOffset(2026, 3, 21, 8, 15, 30, TimeSpan.Zero).AddTicks(1_234_567);

    /// <summary>The keys of all stores that bring none of their own.</summary>
    public static KeyFile Keys { get; } = KeyFile.Ephemeral();

    public static ISealer Sealer { get; } = new Sealer(Keys);

    public static Sealed Seal(string words) => Sealer.Seal(words, MessagingJson.Default.String);

    public static string Open(Sealed words) => Sealer.Open(words, MessagingJson.Default.String);

    public static Arrival Arrival(string key, string address) => new(
        key, "telegram", Sealer.KeyOf("telegram", address), Seal(address), Newcomer.Token(), Now, Seal($"words of {address}"));

    public static Person Person(long id, string key) => new()
    {
        Id = new PersonId(id),
        Key = new PersonKey(key),
        Token = Newcomer.Token(),
        Channel = "telegram",
        Address = Seal("4711"),
        FirstSeen = Now,
    };

    public static ReachEntry Entry(long id, DateTimeOffset at, string token = "token") => new()
    {
        Id = id,
        At = at,
        Token = token,
        Kind = ReachKind.UnitFinished,
        Channel = "telegram",
        Real = true,
        Unit = "visa-1",
        Score = 3,
        Of = 4,
        Profile = new Profile { Language = Language.Ky, Region = "naryn", Age = "18-24" },
    };

    public static StaffMember Member(long person, Role role = Role.Lawyer) => new()
    {
        Person = new PersonId(person),
        Role = role,
        Regions = ["naryn", "osh"],
        Name = Seal("Айнура"),
        By = new PersonId(7),
        Since = Now,
    };

    public static Invitation Invitation(string key, DateTimeOffset? until = null) => new()
    {
        Key = key,
        Role = Role.Coordinator,
        Regions = ["naryn"],
        Name = Seal("Бакыт"),
        By = new PersonId(7),
        Until = until ?? Now.AddDays(2),
    };

    public static Broadcast Plan(long id, int version = 1, BroadcastState state = BroadcastState.Draft) => new()
    {
        Id = id,
        Version = version,
        State = state,
        Author = new PersonId(7),
        Message = Seal("Кабар"),
        CreatedAt = Now,
    };

    /// <summary>Equal in all that they hold, lists and dictionaries too.</summary>
    public static void ShouldBeAlike<T>(this T? actual, T expected) => JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected));
}
