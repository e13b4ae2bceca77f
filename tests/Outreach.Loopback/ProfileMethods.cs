using System.Collections.Concurrent;

namespace Outreach.Loopback;

/// <summary>Methods by which a bot presents itself.</summary>
internal sealed class ProfileMethods
{
    private readonly ConcurrentDictionary<(string What, string Language), string> _texts = new();
    private readonly ConcurrentDictionary<(string Scope, string Language), string> _commands = new();

    public string Text(string what, string language) => _texts.GetValueOrDefault((what, language)) ?? "";

    public ApiAnswer SetText(Args args, string what, int longest)
    {
        var text = args.Text(what) ?? "";
        if (text.Length > longest)
            return ApiAnswer.Bad($"bot {what.Replace('_', ' ')} is too long");
        _texts[(what, Language(args))] = text;
        return ApiAnswer.True;
    }

    /// <summary>In a language that has none, the bot shows what was set for all.</summary>
    public ApiAnswer GetText(Args args, string what)
    {
        var text = Text(what, Language(args)) is { Length: > 0 } own ? own : Text(what, "");
        return ApiAnswer.Ok(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString(what, text);
            writer.WriteEndObject();
        });
    }

    public ApiAnswer SetCommands(Args args)
    {
        if (args.Value("commands") is not { ValueKind: System.Text.Json.JsonValueKind.Array } commands)
            return ApiAnswer.Bad("expected an Array of BotCommand");
        foreach (var command in commands.EnumerateArray().Select(one => new Args(one)))
        {
            if (command.Text("command") is not { Length: > 0 and <= 32 } name || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
                return ApiAnswer.Bad("BOT_COMMAND_INVALID");
            if (command.Text("description") is not { Length: > 0 and <= 256 })
                return ApiAnswer.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        _commands[(Scope(args), Language(args))] = commands.GetRawText();
        return ApiAnswer.True;
    }

    public ApiAnswer GetCommands(Args args)
    {
        var commands = _commands.GetValueOrDefault((Scope(args), Language(args))) ?? "[]";
        return ApiAnswer.Ok(writer => writer.WriteRawValue(commands));
    }

    private static string Language(Args args) => args.Text("language_code") ?? "";

    private static string Scope(Args args) => args.Value("scope") is { } scope ? new Args(scope).Text("type") ?? "default" : "default";
}
