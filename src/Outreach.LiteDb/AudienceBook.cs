using LiteDB;
using Outreach.People;

namespace Outreach.LiteDb;

/// <summary>Finds people for an announcement, in the collection of <see cref="PeopleBook"/> but past its memory: that is for those who write.</summary>
internal sealed class AudienceBook(ILiteCollection<BsonDocument> people)
{
    private const string Beyond = "_id > @0";

    /// <summary>The next people whom an audience reaches.</summary>
    public AudienceSlice Slice(Audience audience, PersonId after, int look)
    {
        var looked = people.Query().Where(Beyond, new BsonValue(after.Value)).OrderBy("_id").Limit(look).ToEnumerable().Select(PeopleRows.Read).ToList();
        return new AudienceSlice([.. looked.Where(person => audience.Reaches(Segment.Of(person)))], looked.Count < look ? null : looked[^1].Id);
    }
}
