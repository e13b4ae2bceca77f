using System.Runtime.InteropServices;

namespace Outreach.Content.Meanings;

/// <summary>Words of a text from the first to the last, counted from 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(int First, int Last)
{
    public Stretch With(Stretch other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}
