using Outreach.Channels;
using Outreach.Safekeeping;

namespace Outreach.Tests.Fakes;

/// <summary>What <see cref="NotingWitness"/> has written of a broadcast's message.</summary>
internal sealed record Witnessed(long Row, SendEnd End) : Change;
