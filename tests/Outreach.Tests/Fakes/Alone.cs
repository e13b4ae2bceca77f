using Xunit;

namespace Outreach.Tests.Fakes;

/// <summary>Tests that run while no other does: whoever listens anywhere in the process would disturb them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
