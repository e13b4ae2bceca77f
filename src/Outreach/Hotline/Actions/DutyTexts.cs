namespace Outreach.Hotline.Actions;

/// <summary>How duty is spoken of to colleagues.</summary>
public static class DutyTexts
{
    /// <summary>The command that shows who is on duty when, and takes the presses under alarms.</summary>
    public const string Command = "duty";

    /// <summary>The button under an alarm by which a colleague says that she heard it.</summary>
    public const string Heard = "heard";
}
