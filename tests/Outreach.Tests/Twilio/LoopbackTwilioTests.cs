using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Outreach.Loopback.Twilio;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Twilio;

public sealed class LoopbackTwilioTests
{
    private const string Right = "To=%2B996555000001&Body=a&From=%2B15005550006";

    [Theory]
    [InlineData(Right, 0)]
    [InlineData(Right + "&ValidityPeriod=36000&StatusCallback=https%3A%2F%2Fa.example%2F", 0)]
    [InlineData(Right + "&Boddy=a", 20001)]
    [InlineData(Right + "&Body=a", 20001)]
    [InlineData("Body=a&From=%2B15005550006", 21604)]
    [InlineData("To=0555000001&Body=a&From=%2B15005550006", 21211)]
    [InlineData("To=%2B996555000001&From=%2B15005550006", 21602)]
    [InlineData("To=%2B996555000001&Body=a", 21603)]
    [InlineData(Right + "&MessagingServiceSid=MG00000000000000000000000000005eed", 21603)]
    [InlineData("To=%2B996555000001&Body=a&From=%2B15005550007", 21606)]
    [InlineData("To=%2B996555000001&Body=a&MessagingServiceSid=MG1", 21705)]
    [InlineData(Right + "&ValidityPeriod=36001", 21624)]
    [InlineData(Right + "&StatusCallback=a.example", 21609)]
    public async Task Every_field_is_looked_at(string form, int code)
    {
        await using var twilio = await LoopbackTwilio.Start();
        using var answer = await Post(twilio, form);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        answer.StatusCode.ShouldBe(code == 0 ? HttpStatusCode.Created : HttpStatusCode.BadRequest);
        if (code == 0)
            body.GetProperty("sid").GetString()!.Length.ShouldBe(34);
        else
            (body.GetProperty("code").GetInt32(), body.GetProperty("status").GetInt32()).ShouldBe((code, 400));
        twilio.Messages.Count.ShouldBe(code == 0 ? 1 : 0);
    }

    [Fact]
    public async Task Strangers_long_texts_and_other_kinds_of_body_are_refused()
    {
        await using var twilio = await LoopbackTwilio.Start();
        (await Post(twilio, Right, token: "x")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(twilio, "{}", type: "application/json")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await Post(twilio, Right + new string('a', 1600))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "the sender is no number of ours");
        (await Post(twilio, "To=%2B996555000001&From=%2B15005550006&Body=" + new string('a', 1601))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        twilio.Messages.ShouldBeEmpty();
    }

    private static async Task<HttpResponseMessage> Post(LoopbackTwilio twilio, string form, string? token = null, string type = "application/x-www-form-urlencoded")
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(twilio.Address, $"/2010-04-01/Accounts/{twilio.Options.AccountSid}/Messages.json"));
        request.Content = new StringContent(form, Encoding.UTF8, type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{twilio.Options.AccountSid}:{token ?? twilio.Options.AuthToken}")));
        return await http.SendAsync(request);
    }
}
