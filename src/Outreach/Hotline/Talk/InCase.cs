using Outreach.Hotline.Cases;
using Outreach.People;

namespace Outreach.Hotline.Talk;

/// <summary>Who has an open case is left alone, by the other channel too.</summary>
internal sealed class InCase(IHotlineStore kept) : ILeftAlone
{
    public bool IsLeftAlone(Person person)
        => kept.Board.Of(person.Id) is not null || (person.Joined is { } other && kept.Board.Of(other) is not null);
}
