namespace Outreach.Tables;

/// <summary>What a table is about: how small its cells may be hangs on it (INDICATORS, disclosure guard).</summary>
public enum Family
{
    /// <summary>People reached (R), events (E), broadcasts (B), knowledge (K), quality (Q).</summary>
    Reach = 0,

    /// <summary>Consultations (L).</summary>
    Consultations = 1,

    /// <summary>The hotline (H).</summary>
    Hotline = 2,
}
