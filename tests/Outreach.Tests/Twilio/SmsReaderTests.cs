using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Twilio.Receiving;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Twilio;

public sealed class SmsReaderTests
{
    /// <summary>An SMS as Twilio brings it (twilio.com/docs/messaging/guides/webhook-request), from a made-up number.</summary>
    private const string Real =
        "ToCountry=US&ToState=&SmsMessageSid=SM0123456789abcdef0123456789abcdef&NumMedia=0&ToCity=&FromZip=&SmsSid=SM0123456789abcdef0123456789abcdef&FromState=" +
        "&SmsStatus=received&FromCity=&Body=%D0%A1%D0%B0%D0%BB%D0%B0%D0%BC&FromCountry=KG&To=%2B15005550006&ToZip=&NumSegments=1" +
        "&MessageSid=SM0123456789abcdef0123456789abcdef&AccountSid=AC0123456789abcdef0123456789abcdef&From=%2B996555000001&ApiVersion=2010-04-01";

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_sms_becomes_a_message_of_ours()
        => Read(Real).ShouldBe(new InboundMessage
        {
            Key = "twilio:SM0123456789abcdef0123456789abcdef",
            Channel = "sms",
            Address = "+996555000001",
            SentAt = Now,
            Reference = "SM0123456789abcdef0123456789abcdef",
            Content = new InboundContent.Wrote("Салам"),
        });

    [Theory]
    [InlineData("%2B996555000001", "+996555000001")]
    [InlineData("996555000001", "+996555000001")]
    [InlineData("%2B79161234567", "+79161234567")]
    // Of a range that the tables do not know yet.
    [InlineData("%2B996111222333", "+996111222333")]
    // A fixed line that texts has shown that it can.
    [InlineData("%2B996312660000", "+996312660000")]
    public void Whoever_has_a_whole_number_is_a_person(string from, string address) => Read(With("From", from))!.Address.ShouldBe(address);

    [Theory]
    [InlineData("MegaCom")]
    [InlineData("4040")]
    [InlineData("%2B4040")]
    [InlineData("whatsapp%3A%2B996555000001")]
    [InlineData("")]
    public void A_name_or_a_short_code_is_no_person(string from) => Read(With("From", from)).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("SM%0A23456789abcdef0123456789abcdef")]
    public void Without_an_id_it_is_no_message(string sid) => Read(With("MessageSid", sid)).ShouldBeNull();

    [Theory]
    [InlineData("STOP", "ТОКТОТ", OptOut.Stop, "STOP")]
    [InlineData("START", "СТАРТ", OptOut.Start, "СТАРТ")]
    // Twilio takes a plain yes for a start (twilio.com/docs/messaging/tutorials/advanced-opt-out); here it may answer a question.
    [InlineData("START", "Yes", OptOut.Start, "Yes")]
    [InlineData("HELP", "INFO", OptOut.Help, "INFO")]
    [InlineData("HELP", "", OptOut.Help, "HELP")]
    public void What_twilio_took_it_for_stands_beside_her_words(string type, string body, OptOut optOut, string words)
        => Read(With("Body", Uri.EscapeDataString(body)) + $"&OptOutType={type}")!.Content.ShouldBe(new InboundContent.Wrote(words) { OptOut = optOut });

    [Fact]
    public void An_opt_out_type_that_we_do_not_know_leaves_her_words()
        => Read(Real + "&OptOutType=LATER")!.Content.ShouldBe(new InboundContent.Wrote("Салам"));

    [Theory]
    [InlineData("image%2Fjpeg", MediaKind.Picture)]
    [InlineData("video%2F3gpp", MediaKind.Picture)]
    [InlineData("audio%2Famr", MediaKind.Voice)]
    [InlineData("text%2Fx-vcard", MediaKind.Contact)]
    [InlineData("text%2Fvcard", MediaKind.Contact)]
    [InlineData("application%2Fpdf", MediaKind.Other)]
    [InlineData("", MediaKind.Other)]
    public void A_picture_without_words_is_something_shown(string type, MediaKind kind)
        => Read(With("Body", "") + $"&MediaContentType0={type}&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fx")!.Content.ShouldBe(new InboundContent.Showed(kind));

    [Fact]
    public void What_stands_under_a_picture_is_her_words()
        => Read(With("NumMedia", "1") + "&MediaContentType0=image%2Fjpeg")!.Content.ShouldBe(new InboundContent.Showed(MediaKind.Picture) { Caption = "Салам" });

    [Theory]
    [InlineData("a%00b", "ab")]
    [InlineData("a%ED%A0%80b", "a\uFFFD\uFFFD\uFFFDb")]
    [InlineData("%C3%28", "\uFFFD(")]
    [InlineData("+a+", " a ")]
    public void Bytes_that_nobody_can_keep_are_cleaned_away_and_blanks_are_not(string body, string words)
        => Read(With("Body", body))!.Content.ShouldBe(new InboundContent.Wrote(words));

    [Theory]
    [InlineData("accepted", DeliveryState.Accepted)]
    [InlineData("scheduled", DeliveryState.Accepted)]
    [InlineData("queued", DeliveryState.Queued)]
    [InlineData("sending", DeliveryState.Sending)]
    [InlineData("sent", DeliveryState.Sent)]
    [InlineData("delivered", DeliveryState.Delivered)]
    [InlineData("read", DeliveryState.Delivered)]
    [InlineData("undelivered", DeliveryState.Undelivered)]
    [InlineData("failed", DeliveryState.Failed)]
    [InlineData("canceled", DeliveryState.Failed)]
    public void News_tells_how_far_a_message_came(string status, DeliveryState state)
        => StatusReader.Read(CallForm.Read($"MessageSid=SM0123456789abcdef0123456789abcdef&MessageStatus={status}&ErrorCode=30003"), Now)
            .ShouldBe(new DeliveryNews("sms", "SM0123456789abcdef0123456789abcdef", state, 30003, Now));

    [Theory]
    [InlineData("MessageSid=SM0123456789abcdef0123456789abcdef&MessageStatus=partially_delivered")]
    [InlineData("MessageSid=SM0123456789abcdef0123456789abcdef")]
    [InlineData("MessageStatus=sent")]
    public void News_that_we_do_not_understand_is_none(string call) => StatusReader.Read(CallForm.Read(call), Now).ShouldBeNull();

    [Theory]
    [InlineData(21610, DeliveryMeaning.OptedOut)]
    [InlineData(30005, DeliveryMeaning.NumberDead)]
    [InlineData(30006, DeliveryMeaning.NumberDead)]
    [InlineData(30003, DeliveryMeaning.None)]
    [InlineData(30002, DeliveryMeaning.None)]
    [InlineData(99999, DeliveryMeaning.None)]
    public void A_code_can_tell_of_the_person(int code, DeliveryMeaning meaning)
        => StatusReader.Read(CallForm.Read($"MessageSid=SM0123456789abcdef0123456789abcdef&MessageStatus=undelivered&ErrorCode={code}"), Now)!.Meaning.ShouldBe(meaning);

    [Theory]
    [InlineData("ErrorCode=", null)]
    [InlineData("ErrorCode=0", null)]
    [InlineData("ErrorCode=-1", null)]
    [InlineData("ErrorCode=x", null)]
    [InlineData("", null)]
    [InlineData("ErrorCode=30003", 30003)]
    public void A_code_is_a_number(string call, int? code) => StatusReader.Code(CallForm.Read(call)).ShouldBe(code);

    private static InboundMessage? Read(string call) => SmsReader.Read(CallForm.Read(call), Now);

    private static string With(string name, string value)
        => string.Join('&', Real.Split('&').Select(field => field.StartsWith(name + "=", StringComparison.Ordinal) ? $"{name}={value}" : field));
}
