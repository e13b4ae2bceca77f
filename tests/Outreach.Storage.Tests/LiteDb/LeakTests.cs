using System.Text;
using Outreach.Flows.Engine;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Reach;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class LeakTests : IDisposable
{
    private readonly LiteDbHome _home = new();

    [Fact]
    public async Task The_files_tell_no_address_and_no_words()
    {
        const string phone = "996555987654";
        const string words = "Мага жардам керек";
        using (var store = _home.Open())
        {
            var arrival = Samples.Arrival("telegram:findable", phone) with { Message = Samples.Seal(words) };
            var row = (await store.Inbox.Receive(arrival, TestContext.Current.CancellationToken)).ShouldNotBeNull();
            var person = (await store.Find(row.Person)).ShouldNotBeNull();
            var answer = store.Outgoing(row.Person) with { Message = Samples.Seal(words) };
            await store.Commit(
                new SessionChange.Saved(row.Person, Samples.Seal(words)),
                new ReachChange.Noted(Samples.Entry(store.Store.NextId(), Samples.Now, person.Token)),
                new OutboxChange.Queued(answer),
                new InboxChange.Dead(row, "why", Samples.Now));
            await store.Commit(new OutboxChange.Dead(answer, "why", Samples.Now));
            Search(phone, words, "telegram:findable");
        }

        Search(phone, words, "telegram:findable");
    }

    public void Dispose() => _home.Dispose();

    private void Search(params string[] secrets)
    {
        var bytes = Directory.GetFiles(_home.Folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).SelectMany(File.ReadAllBytes).ToArray();
        Contains(bytes, "people").ShouldBeTrue("the names of the collections can be found");
        foreach (var secret in secrets)
            Contains(bytes, secret).ShouldBeFalse();
    }

    private static bool Contains(byte[] bytes, string text)
        => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
