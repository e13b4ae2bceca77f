using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Outreach.Host.Tests.Running;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Simulator;

/// <summary>A browser in which somebody plays both sides: the person's phone, the staff's group, and the colleague's own chat.</summary>
internal sealed class BothSides(HttpClient browser) : IDisposable
{
    public const string Person = "aigul";
    public const string Colleague = "staff";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<BothSides> In(InProcess program) => new(await program.Simulator());

    public async Task<HttpStatusCode> Phone(string phone, string deed, object body)
    {
        using var answer = await browser.PostAsJsonAsync($"/simulator/api/{phone}/simulator-chat/{deed}", body, Cancellation);
        return answer.StatusCode;
    }

    public async Task<HttpStatusCode> Room(string deed, object body)
    {
        using var answer = await browser.PostAsJsonAsync($"/simulator/room/{deed}", body, Cancellation);
        return answer.StatusCode;
    }

    public Task<HttpStatusCode> Writes(string phone, string text) => Phone(phone, "write", new { text, language = "ru" });

    /// <summary>The messages of somebody's own chat.</summary>
    public async Task<IReadOnlyList<JsonElement>> Chat(string phone)
        => [.. (await Look($"/simulator/api/{phone}/events")).GetProperty("chat").GetProperty("messages").EnumerateArray()];

    public Task<JsonElement> Staff() => Look("/simulator/room/events");

    public async Task<IReadOnlyList<JsonElement>> Topics() => [.. (await Staff()).GetProperty("topics").EnumerateArray()];

    /// <summary>The newest topic of a case, when there is one.</summary>
    public async Task<JsonElement?> Topic() => (await Topics()).Skip(1).Select(topic => (JsonElement?)topic).LastOrDefault();

    /// <summary>The messages of that topic; without one of the general one.</summary>
    public async Task<IReadOnlyList<JsonElement>> Said(bool general = false)
        => [.. ((general ? null : await Topic()) ?? (await Topics())[0]).GetProperty("messages").EnumerateArray()];

    public Task Sees(string phone, string words) => Until(async () => (await Chat(phone)).Any(message => Text(message).Contains(words, StringComparison.Ordinal)), words);

    public Task Shows(string words, bool general = false)
        => Until(async () => (await Said(general)).Any(message => Text(message).Contains(words, StringComparison.Ordinal)), words);

    /// <summary>Presses on a phone what begins so.</summary>
    public async Task Presses(string phone, string label)
    {
        var (data, message) = await Button(() => Chat(phone), label);
        (await Phone(phone, "press", new { data, message, language = "ru" })).ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Presses in the newest topic what begins so.</summary>
    public async Task Presses(string label)
    {
        var (data, message) = await Button(() => Said(), label);
        (await Room("press", new { data, message, language = "ru" })).ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>A person begins, and wants to write with a colleague.</summary>
    public async Task Calls()
    {
        await Phone(Person, "open", new { });
        await Until(async () => (await Chat(Person)).Count > 1, "an answer");
        await Writes(Person, "русский");
        await Sees(Person, "Сейчас удобно писать?");
        await Writes(Person, "оператор");
        await Presses(Person, "✍ Напишу сотруднику");
        await Until(async () => await Topic() is { } topic && topic.GetProperty("messages").GetArrayLength() > 0, "a topic with its card");
    }

    public static string Text(JsonElement message) => message.GetProperty("text").GetString()!;

    public static string Id(JsonElement message) => message.GetProperty("id").GetString()!;

    public async Task Until(Func<Task<bool>> condition, string what)
    {
        try
        {
            await Wait.Until(condition, () => what);
        }
        catch (TimeoutException late)
        {
            var stands = $"{await Staff()}\n{string.Join('\n', await Chat(Person))}\n{string.Join('\n', await Chat(Colleague))}";
            throw new TimeoutException($"{late.Message}\n{stands}", late);
        }
    }

    public void Dispose() => browser.Dispose();

    private async Task<(string Data, string Message)> Button(Func<Task<IReadOnlyList<JsonElement>>> where, string label)
    {
        (string, string)? found = null;
        await Until(
            async () =>
            {
                foreach (var message in await where())
                {
                    var buttons = message.GetProperty("rows").EnumerateArray().SelectMany(row => row.EnumerateArray());
                    if (buttons.FirstOrDefault(button => button.GetProperty("label").GetString()!.StartsWith(label, StringComparison.Ordinal)) is { ValueKind: JsonValueKind.Object } button)
                        found = (button.GetProperty("data").GetString()!, Id(message));
                }

                return found is not null;
            },
            label);
        return found!.Value;
    }

    private async Task<JsonElement> Look(string path)
    {
        await using var stream = await browser.GetStreamAsync(path, Cancellation);
        using var events = new StreamReader(stream);
        while (await events.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonDocument.Parse(line[6..]).RootElement;
        }

        throw new InvalidOperationException("Nothing was told.");
    }
}
