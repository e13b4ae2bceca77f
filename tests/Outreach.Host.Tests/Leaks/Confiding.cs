using Outreach.Loopback;
using Outreach.Loopback.Running;

namespace Outreach.Host.Tests.Leaks;

/// <summary>Two people who tell the bot all that one can tell it.</summary>
internal static class Confiding
{
    public static async Task Talk(LoopbackBotApi api, Func<Task> rest)
    {
        var chat = api.Chat(Seeds.Chat).Introduce();
        Send("message", "\"text\":\"/start кызыл-дарбаза\"");
        await chat.WaitForText("Здравствуйте", Wait.Patience);
        chat.Press("Русский");
        Send("message", "\"text\":\"/start jyldyz_bubu_1987\"");
        Send("message", $"\"text\":\"{Seeds.Words}\"");
        Send("edited_message", $"\"edit_date\":1790000100,\"text\":\"{Seeds.Words} 2\"");
        Send("message", "\"contact\":{\"phone_number\":\"+996555987654\",\"first_name\":\"Жылдызбүбү\",\"last_name\":\"Токтогулова\",\"user_id\":" + Seeds.Chat + "}");
        // Asked for, it is taken: the number is sealed or goes out as SMS.
        Send("message", "\"text\":\"смс\"");
        Send("message", "\"contact\":{\"phone_number\":\"996555987654\",\"first_name\":\"Жылдызбүбү\",\"user_id\":" + Seeds.Chat + "}");
        Send("message", "\"location\":{\"latitude\":42.874621,\"longitude\":74.569762}");
        Send("message", $"\"caption\":\"{Seeds.Words}\",\"photo\":[{{\"file_id\":\"AgACsecretphoto\",\"file_unique_id\":\"AgACsecretphoto\",\"file_size\":1500,\"width\":90,\"height\":67}}]");
        Send("message", "\"text\":\"/боюсь jyldyz_bubu_1987 +996 555 987654\"");
        // A button that is not ours, and an update that no library understands.
        api.Inject("callback_query", "{\"id\":\"1\",\"from\":" + From + ",\"chat_instance\":\"1\",\"data\":\"боюсь.Жылдызбүбү\",\"message\":" + Message("\"text\":\"боюсь\"") + "}", Seeds.Chat);
        Send("message", "\"text\":[\"боюсь\"],\"date\":\"Жылдызбүбү\"");

        var kyrgyz = api.Chat(Seeds.KyrgyzChat);
        (kyrgyz.Language, kyrgyz.FirstName) = ("ky", "Жылдызбүбү");
        await new Learner(kyrgyz, types: false).Learn();
        kyrgyz.Say("мен коркуп жатам, Жылдызбүбү");
        kyrgyz.SendVoice();
        await rest();

        void Send(string kind, string content) => api.Inject(kind, Message(content), Seeds.Chat);
    }

    /// <summary>A message of hers as Telegram writes it.</summary>
    public static string Message(string content)
        => "{\"message_id\":77,\"date\":1790000000,\"from\":" + From + ",\"chat\":{\"id\":" + Seeds.Chat + ",\"type\":\"private\",\"first_name\":\"Жылдызбүбү\",\"last_name\":\"Токтогулова\",\"username\":\"jyldyz_bubu_1987\"}," + content + "}";

    private static string From => "{\"id\":" + Seeds.Chat + ",\"is_bot\":false,\"first_name\":\"Жылдызбүбү\",\"last_name\":\"Токтогулова\",\"username\":\"jyldyz_bubu_1987\",\"language_code\":\"ru\"}";
}
