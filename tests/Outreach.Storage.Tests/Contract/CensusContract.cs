using Outreach.Messaging.Inbound;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class CensusContract(IHome home) : StoreContract(home)
{
    private static readonly Audience Everybody = new() { Words = [Language.Ky, Language.Ru] };

    [Fact]
    public async Task People_are_counted_as_they_come_change_and_go()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        var alone = new Segment { Channel = "telegram" };
        (await store.Census()).ShouldHaveSingleItem().ShouldBe(new(alone, 1));
        await store.Receive("telegram:2", "2");
        (await store.Census()).ShouldHaveSingleItem().ShouldBe(new(alone, 2));

        await store.Commit(new PersonChange.Told(row.Person, new Profile { Language = Language.Ky, Age = "14" }), new PersonChange.Learned(row.Person, "visa"));
        (await store.Census()).ShouldBe(
            new Dictionary<Segment, int> { [alone] = 1, [alone with { Language = Language.Ky, Minor = true, Finished = "visa" }] = 1 }, ignoreOrder: true);

        await store.Commit(new InboxChange.Handled(row, Outcome.Answered), new PersonChange.Erased(row.Person));
        (await store.Census()).ShouldHaveSingleItem().ShouldBe(new(alone, 1));
    }

    [Fact]
    public async Task What_somebody_looks_at_does_not_change_under_her_eyes()
    {
        using var store = Home.Open();
        await store.Receive("telegram:1");
        var before = await store.Census();
        await store.Receive("telegram:2", "2");
        before.Values.Sum().ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_happens_to_people_the_census_is_what_a_recount_finds(int seed)
    {
        var random = new Random(seed);
        var known = new HashSet<PersonId>();
        foreach (var opening in Enumerable.Range(0, 3))
        {
            using var store = Home.Open();
            await Recount(store, known);
            foreach (var step in Enumerable.Range(0, 60))
            {
                if (random.Next(4) == 0)
                {
                    var row = await store.Receive($"telegram:{opening}:{step}", $"{random.Next(12)}");
                    known.Add(row.Person);
                    if (random.Next(2) == 0)
                        await store.Commit(new InboxChange.Handled(row, Outcome.Noted));
                    continue;
                }

                await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => store.Commit([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Anything(random, known))])));
                if (step % 20 == 0)
                    await Recount(store, known);
            }

            await Recount(store, known);
        }
    }

    private static Change Anything(Random random, HashSet<PersonId> known)
    {
        var (one, two) = (new PersonId(1_000_000 + random.Next(8)), known.Count > 0 ? known.ElementAt(random.Next(known.Count)) : new PersonId(1_000_002));
        known.Add(one);
        return random.Next(9) switch
        {
            0 => new PersonChange.Saved(Samples.Person(one.Value, $"key {one.Value}") with { Country = random.Next(2) == 0 ? "RU" : null, Channel = random.Next(2) == 0 ? "sms" : "telegram" }),
            1 => new PersonChange.Told(two, new Profile { Language = (Language)random.Next(2), Region = Any(random, "naryn", "osh", null), Raion = Any(random, "at-bashy", null), Age = Any(random, "14", "60+", null), News = random.Next(2) == 0 ? true : null }),
            2 => new PersonChange.Moved(one, (ContactStatus)random.Next(3)),
            3 => new PersonChange.Joined(one, two),
            4 => new PersonChange.Reachable(two, random.Next(2) == 0),
            5 => new PersonChange.Learned(two, Any(random, "visa", "work", "debt")!),
            6 => new PersonChange.CalledForHelp(one, Samples.Now),
            7 => new PersonChange.OptedOut(two),
            _ => new PersonChange.Erased(random.Next(2) == 0 ? one : two),
        };
    }

    private static string? Any(Random random, params string?[] values) => values[random.Next(values.Length)];

    private static async Task Recount(OpenStore store, HashSet<PersonId> known)
    {
        var people = new List<Person>();
        foreach (var id in known)
        {
            if (await store.Find(id) is { } person)
                people.Add(person);
        }

        (await store.Census()).ShouldBe(Count(people), ignoreOrder: true);
        var reached = await store.Slice(Everybody, after: 0, look: 1_000);
        (await store.Census()).Where(count => Everybody.Reaches(count.Key)).ShouldBe(Count(reached.People), ignoreOrder: true);
    }

    private static Dictionary<Segment, int> Count(IEnumerable<Person> people) => people.CountBy(Segment.Of).ToDictionary();
}
