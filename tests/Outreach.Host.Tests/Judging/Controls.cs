using System.Text.Json.Nodes;

namespace Outreach.Host.Tests.Judging;

/// <summary>What was said, spoilt in one place each: a judge who lets one of these pass is no judge.</summary>
internal static class Controls
{
    /// <summary>An unknown field in every kind of object at every depth, and words that mean nothing.</summary>
    public static IReadOnlyList<Statement> Of(IReadOnlyList<Statement> said)
        => [.. said.SelectMany(UnknownFields).DistinctBy(control => (control.Spoilt.Type, control.Path)).Select(control => control.Spoilt), .. WrongWords(said)];

    private static IEnumerable<(Statement Spoilt, string Path)> UnknownFields(Statement one)
        => Objects(JsonNode.Parse(one.Json)!, "").Select((found, at) => (one with { Json = Spoilt(one.Json, at) }, found.Path));

    private static string Spoilt(string json, int at)
    {
        var root = JsonNode.Parse(json)!;
        Objects(root, "").ElementAt(at).Here["no_such_field"] = 1;
        return root.ToJsonString();
    }

    private static IEnumerable<(string Path, JsonObject Here)> Objects(JsonNode? node, string path) => node switch
    {
        JsonObject here => here.SelectMany(field => Objects(field.Value, $"{path}/{field.Key}")).Prepend((path, here)),
        JsonArray list => Objects(list.FirstOrDefault(), $"{path}[]"),
        _ => [],
    };

    private static IEnumerable<Statement> WrongWords(IReadOnlyList<Statement> said)
    {
        yield return Wrong(said, Statement.Request("sendMessage"), "text", body => (body["txt"], _) = (body["text"]!.DeepClone(), body.Remove("text")));
        yield return Wrong(said, Statement.Request("sendMessage"), "chat_id", body => body["parse_mode"] = "Html");
        yield return Wrong(said, Statement.Request("getUpdates"), "allowed_updates", body => body["allowed_updates"]![0] = "massage");
        yield return Wrong(said, Statement.Request("setMyCommands"), "scope", body => body["scope"]!["type"] = "all_private_chat");
        yield return Wrong(said, Statement.Request("setMyName"), "language_code", body => body["language_code"] = "kyr");
        yield return Wrong(said, Statement.Request("answerCallbackQuery"), "callback_query_id", body => body["callback_query_id"] = 1);
        yield return Wrong(said, Statement.Answer("sendMessage"), "result", body => body["result"]!["chat"]!["type"] = "privat");
        yield return Wrong(said, Statement.Answer("deleteMessages"), "result", body => body["result"] = false);
        yield return Wrong(said, Statement.Update, "message", body => body["message"]!["chat"]!["type"] = "privat");
        yield return Wrong(said, Statement.Update, "my_chat_member", body => body["my_chat_member"]!["new_chat_member"]!["status"] = "blocked");
    }

    private static Statement Wrong(IEnumerable<Statement> said, string type, string field, Action<JsonObject> spoil)
    {
        var body = said.Where(one => one.Type == type).Select(one => JsonNode.Parse(one.Json)!.AsObject()).First(body => body.ContainsKey(field));
        spoil(body);
        return new Statement(type, body.ToJsonString());
    }
}
