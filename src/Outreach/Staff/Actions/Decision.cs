namespace Outreach.Staff.Actions;

/// <summary>It is to be done.</summary>
/// <param name="Became">What it is afterwards: what a face shows.</param>
/// <typeparam name="T">What became of it.</typeparam>
public sealed record Decision<T>(T Became) : Ruling<T>
{
    /// <summary>To what it is done, for the audit log, such as "broadcast 17"; null for what is not written there.</summary>
    public string? On { get; init; }

    /// <summary>More of it for the audit log, in codes and counts.</summary>
    public string Details { get; init; } = string.Empty;

    /// <summary>The act's name in the audit log, where it is not the verb's.</summary>
    public string? As { get; init; }
}
