namespace Outreach.Web.Simulator;

/// <summary>Settings of the simulator.</summary>
internal sealed class SimulatorOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Simulator";

    /// <summary>
    /// Whether others than this computer may open the simulator. It has no password: whoever reaches it can talk with the bot
    /// and fill its store, so this belongs to demonstrations in a closed network.
    /// </summary>
    public bool AllowRemote { get; set; }
}
