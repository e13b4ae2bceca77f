namespace Outreach.Tests.Fuzz.Updates;

/// <summary>Which number an update has.</summary>
internal enum Numbering
{
    /// <summary>The next one.</summary>
    Own,

    /// <summary>That of the update before: delivered twice, or somebody forged it.</summary>
    Repeated,

    /// <summary>It comes before the one that it should follow.</summary>
    Swapped,
}
