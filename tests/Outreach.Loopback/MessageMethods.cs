using System.Text.Json;

namespace Outreach.Loopback;

/// <summary>Methods that change what stands in a chat.</summary>
internal sealed class MessageMethods(Surroundings around)
{
    private const int Longest = 4096;
    private const int LongestCaption = 1024;
    private const int MostDeleted = 100;

    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    public ApiAnswer Send(Args args, string kind)
    {
        if (Closed(args, out var chat) is { } closed)
            return closed;
        var text = (args.Text(kind == "text" ? "text" : "caption") ?? "").Trim();
        if ((kind == "text" ? Wrong(text) : WrongMedia(args, kind, text)) is { } wrong)
            return wrong;
        var markup = args.Value("reply_markup");
        if (!KeyboardCheck.TryRead(markup, out var rows, out var problem) || !KeyboardCheck.TryReadKeys(markup, out var keys, out problem))
            return ApiAnswer.Bad(problem);
        var id = around.NextMessage();
        var message = new LoopbackMessage
        {
            Id = id,
            FromBot = true,
            Kind = kind,
            Text = text,
            File = !KnownFiles.IsOne(kind) ? null : !IsBrought(args, kind) ? args.Text(kind) : kind == KnownFiles.Voice ? KnownFiles.Brought(id) : null,
            Date = around.Options.Time.GetUtcNow(),
            Keyboard = rows,
            Keys = keys,
            Markup = rows.Count > 0 ? markup!.Value.GetRawText() : "",
        };
        chat.Change(messages => messages[message.Id] = message);
        if (keys.Count > 0 || KeyboardCheck.Removes(markup))
            chat.ShowKeys(keys.Count > 0 ? message : null);
        chat.Note(LoopbackEventKind.BotSent, message.Id, text);
        return ApiAnswer.Ok(writer => writer.Message(chat, message));
    }

    /// <summary>Where a file can be fetched.</summary>
    public ApiAnswer File(Args args)
        => args.Text("file_id") is not { } file ? Unavailable
            : around.Documents.TryGetValue(file, out var document) ? Fetchable(file, document.Length, $"documents/{file}")
            : KnownFiles.Refusal(file, KnownFiles.Voice) is null ? Fetchable(file, around.Sound.Length, $"voice/{file}.oga")
            : Unavailable;

    private static ApiAnswer Unavailable => ApiAnswer.Bad("wrong file_id or the file is temporarily unavailable");

    private static ApiAnswer Fetchable(string file, int size, string path) => ApiAnswer.Ok(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("file_id"u8, file);
        writer.WriteString("file_unique_id"u8, "AgAD1");
        writer.WriteNumber("file_size"u8, size);
        writer.WriteString("file_path"u8, path);
        writer.WriteEndObject();
    });

    public ApiAnswer EditText(Args args)
    {
        if (Closed(args, out var chat) is { } closed)
            return closed;
        var text = (args.Text("text") ?? "").Trim();
        return Wrong(text) ?? Edit(args, chat, message => message with { Text = text });
    }

    public ApiAnswer EditMarkup(Args args) => Closed(args, out var chat) ?? Edit(args, chat, message => message);

    public ApiAnswer React(Args args)
    {
        if (Closed(args, out var chat) is { } closed)
            return closed;
        var number = args.Int("message_id") ?? 0;
        return chat.Change(messages => messages.ContainsKey(number)) ? ApiAnswer.True : ApiAnswer.Bad("message to react not found");
    }

    public ApiAnswer Delete(Args args)
    {
        if (Closed(args, out var chat, evenBlocked: true) is { } closed)
            return closed;
        var number = args.Int("message_id") ?? 0;
        var answer = chat.Change(messages =>
        {
            if (!messages.TryGetValue(number, out var message))
                return ApiAnswer.Bad("message to delete not found");
            return IsTooOld(message) || !messages.Remove(number) ? ApiAnswer.Bad("message can't be deleted for everyone") : ApiAnswer.True;
        });
        if (answer == ApiAnswer.True)
            chat.Note(LoopbackEventKind.BotDeleted, number, "");
        return answer;
    }

    public ApiAnswer DeleteMany(Args args)
    {
        if (Closed(args, out var chat, evenBlocked: true) is { } closed)
            return closed;
        if (args.Value("message_ids") is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
            return ApiAnswer.Bad("message identifiers are not specified");
        if (list.GetArrayLength() > MostDeleted)
            return ApiAnswer.Bad("too many message identifiers specified");
        var numbers = list.EnumerateArray().Select(number => number.GetInt32()).ToArray();
        var deleted = chat.Change(messages =>
        {
            if (numbers.Any(number => messages.TryGetValue(number, out var message) && IsTooOld(message)))
                return null;
            return numbers.Where(messages.Remove).ToList();
        });
        if (deleted is null)
            return ApiAnswer.Bad("message can't be deleted for everyone");
        foreach (var number in deleted)
            chat.Note(LoopbackEventKind.BotDeleted, number, "");
        return ApiAnswer.True;
    }

    private ApiAnswer Edit(Args args, LoopbackChat chat, Func<LoopbackMessage, LoopbackMessage> change)
    {
        var markup = args.Value("reply_markup");
        if (!KeyboardCheck.TryRead(markup, out var rows, out var problem))
            return ApiAnswer.Bad(problem);
        if (args.Int("message_id") is not { } number)
            return ApiAnswer.Bad("message identifier is not specified");
        LoopbackMessage? edited = null;
        var refusal = chat.Change(messages =>
        {
            if (!messages.TryGetValue(number, out var message))
                return ApiAnswer.Bad("message to edit not found");
            if (!message.FromBot || message.Kind != "text" || message.Keys.Count > 0)
                return ApiAnswer.Bad("message can't be edited");
            edited = change(message) with { Keyboard = rows, Markup = rows.Count > 0 ? markup!.Value.GetRawText() : "" };
            if (edited.Text == message.Text && edited.Markup == message.Markup)
                return ApiAnswer.Bad("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
            messages[number] = edited = edited with { Edited = around.Options.Time.GetUtcNow() };
            return null;
        });
        if (refusal is not null)
            return refusal;
        chat.Note(LoopbackEventKind.BotEdited, number, edited!.Text);
        return ApiAnswer.Ok(writer => writer.Message(chat, edited));
    }

    private ApiAnswer? Closed(Args args, out LoopbackChat chat, bool evenBlocked = false)
    {
        chat = null!;
        if (args.Chat is not { } id)
            return ApiAnswer.Bad("chat_id is empty");
        if (around.Known(id) is not { } known)
            return ApiAnswer.Bad("chat not found");
        chat = known;
        return chat.IsBlocked && !evenBlocked ? ApiAnswer.Error(403, "Forbidden: bot was blocked by the user") : null;
    }

    private bool IsTooOld(LoopbackMessage message) => around.Options.Time.GetUtcNow() - message.Date >= Deletable;

    /// <summary>A file that comes with the request itself, and not by its file_id.</summary>
    private static bool IsBrought(Args args, string kind) => args.Text(kind)?.StartsWith("attach://", StringComparison.Ordinal) == true;

    private static ApiAnswer? WrongMedia(Args args, string kind, string caption)
    {
        if (caption.Length > LongestCaption)
            return ApiAnswer.Bad("message caption is too long");
        if (!KnownFiles.IsOne(kind) || IsBrought(args, kind))
            return null;
        if (args.Text(kind) is not { Length: > 0 } file)
            return ApiAnswer.Bad($"there is no {kind} in the request");
        return KnownFiles.Refusal(file, kind) is { } refusal ? ApiAnswer.Bad(refusal) : null;
    }

    private static ApiAnswer? Wrong(string text) => text.Length switch
    {
        0 => ApiAnswer.Bad("message text is empty"),
        > Longest => ApiAnswer.Bad("message is too long"),
        _ => null,
    };
}
