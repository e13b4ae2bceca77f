namespace Outreach.Staff.Commands;

/// <summary>
/// What stands behind a staff button: <c>s.command.action</c>. Anybody can forge it: it says what is wanted, and rights decide.
/// </summary>
/// <param name="Command">The command.</param>
/// <param name="Action">What is wanted of it.</param>
public readonly record struct DeskData(string Command, string Action)
{
    private const string Mark = "s.";

    /// <summary>Reads a button's code; false when it is no staff button.</summary>
    public static bool TryParse(string code, out DeskData data)
    {
        data = default;
        if (!code.StartsWith(Mark, StringComparison.Ordinal))
            return false;
        var parts = code[Mark.Length..].Split('.', 2);
        if (parts.Length != 2)
            return false;
        data = new DeskData(parts[0], parts[1]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Mark}{Command}.{Action}";
}
