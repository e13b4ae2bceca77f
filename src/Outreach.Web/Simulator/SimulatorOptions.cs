namespace Outreach.Web.Simulator;

/// <summary>Settings of the simulator.</summary>
internal sealed class SimulatorOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Simulator";

    /// <summary>
    /// Whether others than this computer may open the simulator, and whether it opens while real people can write to the program (a channel
    /// is on, or an outside address is set). It takes this run's link all the same. Whoever has the link can talk with the bot as anybody,
    /// a colleague too, and fill its store: this belongs to demonstrations in a closed network.
    /// </summary>
    public bool AllowRemote { get; set; }

    /// <summary>
    /// Whether espeak-ng reads aloud on the simulated phones what no person has read yet. Nobody else ever hears it.
    /// </summary>
    public bool MachineVoice { get; set; }
}
