using System.Buffers.Binary;
using System.Text;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests;

public sealed class LeakTests
{
    private const long Chat = 996_700_123_456;
    private const string Words = "меня зовут Жылдызбүбү и я боюсь";

    /// <summary>What nobody may find: ids, names, numbers, words, files, places, the token.</summary>
    private static readonly string[] Seeds =
    [
        $"{Chat}", "Жылдызбүбү", "Токтогулова", "jyldyz_bubu_1987", "996555987654", "боюсь", "кызыл-дарбаза", "AgACsecretphoto", "42.874621", "555 987654", Site.Token, "123456%3ATEST",
    ];

    [Fact]
    public async Task Nothing_about_a_person_can_be_found_in_files_or_output()
    {
        await using var site = await Site.WithTelegram();
        foreach (var category in new[] { "Default", "Microsoft", "System", "System.Net.Http", "System.Net.Http.HttpClient", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Hosting", "Outreach" })
            site.Settings[$"Logging__LogLevel__{category}"] = "Trace";
        var run = await site.StartReady();
        await Talk(site, run);
        await Trouble(site, run);

        await run.Kill();
        NothingIn(run.Said);
        NothingIn(site.Data);
        // It did say all it can say, and what it must not say would have been found.
        run.Out.ShouldContain("\"LogLevel\":\"Debug\"");
        Should.Throw<ShouldAssertException>(() => NothingIn(Encoding.UTF8.GetBytes($"... {Words} ...")));

        run = await site.StartReady();
        await run.Rest(site.Api.LastUpdateId);
        var report = await site.Type("reach", "--csv", Path.Combine(site.Data, "reach.csv"));
        report.Err.ShouldBeEmpty();
        NothingIn(report.Said);
        NothingIn(Encoding.UTF8.GetBytes((await run.Health())!.Value.ToString()));
        (await run.Stop()).ShouldBe(0);
        NothingIn(run.Said);
        NothingIn(site.Data);
    }

    private static async Task Talk(Site site, HostRun run)
    {
        var api = site.Api;
        var chat = api.Chat(Chat).Introduce();
        api.Inject("message", Message("\"text\":\"/start кызыл-дарбаза\""), Chat);
        await chat.WaitForText("Здравствуйте", Wait.Patience);
        chat.Press("Русский");
        api.Inject("message", Message($"\"text\":\"{Words}\""), Chat);
        api.Inject("edited_message", Message($"\"edit_date\":1790000100,\"text\":\"{Words} 2\""), Chat);
        api.Inject("message", Message("\"contact\":{\"phone_number\":\"+996555987654\",\"first_name\":\"Жылдызбүбү\",\"last_name\":\"Токтогулова\",\"user_id\":" + Chat + "}"), Chat);
        api.Inject("message", Message("\"location\":{\"latitude\":42.874621,\"longitude\":74.569762}"), Chat);
        api.Inject("message", Message($"\"caption\":\"{Words}\",\"photo\":[{{\"file_id\":\"AgACsecretphoto\",\"file_unique_id\":\"AgACsecretphoto\",\"file_size\":1500,\"width\":90,\"height\":67}}]"), Chat);
        api.Inject("message", Message("\"text\":\"/боюсь jyldyz_bubu_1987 +996 555 987654\""), Chat);
        // A button that is not ours, and an update that no library understands.
        api.Inject("callback_query", "{\"id\":\"1\",\"from\":" + From + ",\"chat_instance\":\"1\",\"data\":\"боюсь.Жылдызбүбү\",\"message\":" + Message("\"text\":\"боюсь\"") + "}", Chat);
        api.Inject("message", Message("\"text\":[\"боюсь\"],\"date\":\"Жылдызбүбү\""), Chat);
        await run.Rest(api.LastUpdateId - 1);
    }

    // Failures tell of themselves: none may tell of her.
    private static async Task Trouble(Site site, HostRun run)
    {
        foreach (var kind in new[] { FaultKind.ServerError, FaultKind.BadGateway, FaultKind.TooMany, FaultKind.CutBefore, FaultKind.CutAfter })
        {
            var fault = site.Api.Faults.Next(kind, method: "sendMessage");
            site.Api.Chat(Chat).Say(Words);
            await Wait.Until(() => fault.Hits == 1, run.ToString);
            var polling = site.Api.Faults.Next(kind, method: "getUpdates");
            await run.Rest(site.Api.LastUpdateId - 1);
            site.Api.Chat(Chat).Say($"{Words} ({kind})");
            await Wait.Until(() => polling.Hits == 1, run.ToString);
            await run.Rest(site.Api.LastUpdateId - 1);
        }

        site.Api.Faults.Next(FaultKind.Blocked, method: "sendMessage");
        site.Api.Chat(Chat).Say(Words);
        site.Api.Chat(Chat).Block();
        await run.Rest(site.Api.LastUpdateId - 1);
    }

    private static string From => "{\"id\":" + Chat + ",\"is_bot\":false,\"first_name\":\"Жылдызбүбү\",\"last_name\":\"Токтогулова\",\"username\":\"jyldyz_bubu_1987\",\"language_code\":\"ru\"}";

    private static string Message(string content)
        => "{\"message_id\":77,\"date\":1790000000,\"from\":" + From + ",\"chat\":{\"id\":" + Chat + ",\"type\":\"private\",\"first_name\":\"Жылдызбүбү\",\"last_name\":\"Токтогулова\",\"username\":\"jyldyz_bubu_1987\"}," + content + "}";

    private static void NothingIn(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".sock", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(1);
        foreach (var file in files)
        {
            // The program may hold it open.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            NothingIn(bytes, file);
        }
    }

    private static void NothingIn(byte[] bytes, string where = "the output")
    {
        foreach (var seed in Seeds)
        {
            foreach (var form in Forms(seed))
                bytes.AsSpan().IndexOf(form).ShouldBe(-1, $"'{seed}' stands in {where}");
        }

        var number = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, Chat);
        bytes.AsSpan().IndexOf(number).ShouldBe(-1, $"the chat's number stands in {where}");
    }

    // As it is, in the platform's own letters, and as JSON escapes it.
    private static IEnumerable<byte[]> Forms(string seed)
    {
        yield return Encoding.UTF8.GetBytes(seed);
        yield return Encoding.Unicode.GetBytes(seed);
        yield return Encoding.BigEndianUnicode.GetBytes(seed);
        yield return Encoding.UTF8.GetBytes(string.Concat(seed.Select(letter => letter < 128 ? $"{letter}" : $"\\u{(int)letter:x4}")));
        yield return Encoding.UTF8.GetBytes(string.Concat(seed.Select(letter => letter < 128 ? $"{letter}" : $"\\u{(int)letter:X4}")));
    }
}
