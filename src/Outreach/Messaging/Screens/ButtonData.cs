using System.Globalization;

namespace Outreach.Messaging.Screens;

/// <summary>
/// What stands behind a button: <c>serial.code</c>, at most 64 bytes. It is looked up in the person's own talk,
/// so a forged one can do nothing that she could not do by typing.
/// </summary>
/// <param name="Serial">The screen under which the button stands.</param>
/// <param name="Code">The option's number, or the command's name.</param>
public readonly record struct ButtonData(int Serial, string Code)
{
    /// <summary>Reads what came back; false when it is not ours.</summary>
    public static bool TryParse(string data, out ButtonData button)
    {
        var dot = data.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && data.Length is < 64
            && int.TryParse(data.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
        {
            button = new ButtonData(serial, data[(dot + 1)..]);
            return true;
        }

        button = default;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Serial}.{Code}");
}
