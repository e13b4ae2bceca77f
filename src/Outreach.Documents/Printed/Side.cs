namespace Outreach.Documents.Printed;

/// <summary>On which side of its room a line stands.</summary>
internal enum Side
{
    Left = 0,
    Middle = 1,
    Right = 2,
}
