using System.Text;
using System.Text.Json;

namespace Outreach.Loopback;

/// <summary>Reads a reply markup as strictly as Telegram does.</summary>
internal static class KeyboardCheck
{
    private static readonly string[] OtherActions = ["url", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat", "copy_text", "pay", "callback_game"];

    /// <summary>The rows of inline buttons; with what Telegram would say when it refuses.</summary>
    public static bool TryRead(JsonElement? markup, out List<IReadOnlyList<LoopbackButton>> rows, out string problem)
    {
        rows = [];
        problem = "";
        if (markup is not { } given)
            return true;
        if (given.ValueKind != JsonValueKind.Object)
            problem = "object expected as reply markup";
        else if (given.TryGetProperty("inline_keyboard", out var keyboard))
            problem = keyboard.ValueKind == JsonValueKind.Array ? ReadRows(keyboard, rows) : "field \"inline_keyboard\" must be of type Array";
        return problem.Length == 0;
    }

    /// <summary>The buttons of a reply keyboard, in one row; with what Telegram would say when it refuses.</summary>
    public static bool TryReadKeys(JsonElement? markup, out List<LoopbackButton> keys, out string problem)
    {
        keys = [];
        problem = "";
        if (markup is not { ValueKind: JsonValueKind.Object } given || !given.TryGetProperty("keyboard", out var keyboard))
            return true;
        if (keyboard.ValueKind != JsonValueKind.Array || keyboard.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Array))
            problem = "can't parse reply keyboard: expected an Array of KeyboardButton arrays";
        else if (keyboard.EnumerateArray().SelectMany(row => row.EnumerateArray()).Any(key => string.IsNullOrWhiteSpace(Label(key))))
            problem = "can't parse keyboard button: can't find field \"text\"";
        else
            keys.AddRange(keyboard.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(key => new LoopbackButton(Label(key)!, null, AsksContact(key))));
        return problem.Length == 0;
    }

    /// <summary>Whether the markup takes the reply keyboard away.</summary>
    public static bool Removes(JsonElement? markup)
        => markup is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("remove_keyboard", out var removes) && removes.ValueKind == JsonValueKind.True;

    private static string? Label(JsonElement key) => key.ValueKind switch
    {
        JsonValueKind.String => key.GetString(),
        JsonValueKind.Object when key.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String => text.GetString(),
        _ => null,
    };

    private static bool AsksContact(JsonElement key) => key.ValueKind == JsonValueKind.Object && key.TryGetProperty("request_contact", out var asks) && asks.ValueKind == JsonValueKind.True;

    private static string ReadRows(JsonElement keyboard, List<IReadOnlyList<LoopbackButton>> rows)
    {
        foreach (var row in keyboard.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Array)
                return "can't parse inline keyboard: expected an Array of InlineKeyboardButton arrays";
            var buttons = new List<LoopbackButton>();
            foreach (var button in row.EnumerateArray())
            {
                if (ReadButton(button, buttons) is { Length: > 0 } problem)
                    return problem;
            }

            if (buttons.Count > 0)
                rows.Add(buttons);
        }

        return "";
    }

    private static string ReadButton(JsonElement button, List<LoopbackButton> buttons)
    {
        if (button.ValueKind != JsonValueKind.Object)
            return "can't parse inline keyboard button: InlineKeyboardButton must be an Object";
        if (!button.TryGetProperty("text", out var label) || label.ValueKind != JsonValueKind.String)
            return "can't parse inline keyboard button: can't find field \"text\"";
        if (string.IsNullOrWhiteSpace(label.GetString()))
            return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
        if (!button.TryGetProperty("callback_data", out var data))
        {
            buttons.Add(new LoopbackButton(label.GetString()!, null));
            return OtherActions.Any(action => button.TryGetProperty(action, out _)) ? "" : "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
        }

        if (data.ValueKind != JsonValueKind.String)
            return "can't parse inline keyboard button: field \"callback_data\" must be of type String";
        buttons.Add(new LoopbackButton(label.GetString()!, data.GetString()));
        return Encoding.UTF8.GetByteCount(data.GetString()!) switch
        {
            0 => "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
            > 64 => "BUTTON_DATA_INVALID",
            _ => "",
        };
    }
}
