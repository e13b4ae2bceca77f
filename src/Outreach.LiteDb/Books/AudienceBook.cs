using Outreach.LiteDb.Rows;
using Outreach.People;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Finds many people, for an announcement or the counts, in the collection of <see cref="PeopleBook"/> but past its memory: that is for
/// those who write.
/// </summary>
internal sealed class AudienceBook(SealedRows people)
{
    /// <summary>The next people's numbers and tokens.</summary>
    public List<(long Id, string Token)> Tokens(long after, int most)
        => [.. people.After(after, most).Select(static row => (row["_id"].AsInt64, PeopleRows.Read(row).Token))];

    /// <summary>The next people.</summary>
    public IReadOnlyList<Person> After(PersonId after, int most) => [.. people.After(after.Value, most).Select(PeopleRows.Read)];

    /// <summary>The next people whom an audience reaches.</summary>
    public AudienceSlice Slice(Audience audience, PersonId after, int look)
    {
        var looked = people.After(after.Value, look).Select(PeopleRows.Read).ToList();
        return new AudienceSlice(
            [.. looked.Where(person => audience.Reaches(Segment.Of(person)))],
            looked.Count < look ? null : looked[^1].Id);
    }
}
