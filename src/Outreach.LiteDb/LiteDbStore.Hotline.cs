using Outreach.Hotline.Cases;
using Outreach.People;

namespace Outreach.LiteDb;

/// <content>What the hotline asks for.</content>
internal sealed partial class LiteDbStore : IHotlineStore
{
    public HotlineBoard Board => _writer.Seen.Hotline;

    async ValueTask<Case?> IHotlineStore.Find(long id, CancellationToken cancellation)
        => Board.Cases.GetValueOrDefault(id) ?? await Read(books => books.Hotline.Find(id), cancellation);

    public async ValueTask<CaseWord?> Word(long id, CancellationToken cancellation)
        => await Read(books => books.Hotline.Word(id), cancellation);

    public async ValueTask<IReadOnlyList<CaseWord>> Words(long id, int most, CancellationToken cancellation)
        => await Read(books => books.Hotline.Words(id, most), cancellation);

    public async ValueTask<IReadOnlyList<long>> Filed(DateTimeOffset closedBefore, int most, CancellationToken cancellation)
        => await Read(books => books.Hotline.Filed(closedBefore, most), cancellation);

    public async ValueTask<IReadOnlyList<long>> Wordy(DateTimeOffset closedBefore, int most, CancellationToken cancellation)
        => await Read(books => books.Hotline.Wordy(closedBefore, most), cancellation);

    public async ValueTask<Case?> Last(PersonId person, CancellationToken cancellation)
        => await Read(books => books.Hotline.LastOf(person), cancellation);

    public async ValueTask<int> Earlier(Case known, CancellationToken cancellation)
        => await Read(books => books.Hotline.Earlier(known), cancellation);
}
