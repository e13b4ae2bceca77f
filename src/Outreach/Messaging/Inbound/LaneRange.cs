using System.Runtime.InteropServices;
using Outreach.People;

namespace Outreach.Messaging.Inbound;

/// <summary>Some lanes that lie side by side.</summary>
/// <param name="First">The first lane, from 0.</param>
/// <param name="Count">How many.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LaneRange(int First, int Count)
{
    /// <summary>All lanes.</summary>
    public static LaneRange All { get; } = new(0, PersonQueues.Count);

    /// <summary>The lanes of a part, as they are shared out among workers.</summary>
    /// <param name="part">From 0 to <see cref="PersonQueues.Parts"/> less one.</param>
    public static LaneRange OfPart(int part) => new(part * PersonQueues.PerPart, PersonQueues.PerPart);

    /// <summary>The lane in which a person's messages wait: always the same one.</summary>
    public static int LaneOf(PersonId person) => (int)(person.Value % PersonQueues.Count);

    /// <summary>Whether a person's messages wait in one of them.</summary>
    public bool Holds(PersonId person) => LaneOf(person) is var lane && lane >= First && lane < First + Count;
}
