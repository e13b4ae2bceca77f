using Outreach.Messaging.Outbound;
using Outreach.Storage;

namespace Outreach.Tests.Fakes;

/// <summary>What <see cref="NotingWitness"/> has written of a broadcast's message.</summary>
internal sealed record Witnessed(long Row, SendEnd End) : Change;
