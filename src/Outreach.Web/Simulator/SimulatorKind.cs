namespace Outreach.Web.Simulator;

/// <summary>The kinds of the simulator's two channels.</summary>
internal static class SimulatorKind
{
    /// <summary>Drawn like Telegram.</summary>
    public const string Chat = "simulator-chat";

    /// <summary>Drawn like SMS.</summary>
    public const string Sms = "simulator-sms";
}
