using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Flows.Lists;

/// <summary>The countries of hotlines.yaml, in its order; what people type for them stands there too.</summary>
internal sealed class CountryList : IChoiceSource
{
    public string Name => ChoiceLists.Countries;

    public ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>(
            [.. call.Book.Help.Places.Values.Select(place => new Choice(place.Id, place.Label))]);
}
