namespace Outreach.Flows.Definitions;

/// <summary>When a lesson asks the one question by which what it gave is measured (INDICATORS K1).</summary>
public enum Gauge
{
    /// <summary>Before its first screen.</summary>
    Before,

    /// <summary>After its last.</summary>
    After,
}
