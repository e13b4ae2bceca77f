using Outreach.Loopback.Twilio;
using Outreach.Twilio.Receiving;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Twilio;

public sealed class SignatureTests
{
    private const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private const string Token = "12345";

    private static readonly Signature Known = new(Token);

    /// <summary>The example of twilio.com/docs/usage/webhooks/webhooks-security.</summary>
    [Fact]
    public void Twilio_s_own_example_fits()
        => Known.Fits("RSOYDt4T1cUTdK1PDd93/VVr8B8=", Url, CallForm.Read("Digits=1234&To=%2B18005551212&From=%2B14158675309&Caller=%2B14158675309&CallSid=CA1234567890ABCDE")).ShouldBeTrue();

    [Theory]
    [InlineData("Body=%D0%A1%D0%B0%D0%BB%D0%B0%D0%BC%2C+%D1%82%D1%83%D1%83%D0%B3%D0%B0%D0%BD%21")]
    [InlineData("Body=%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82")]
    [InlineData("Body=1%2B1%3D2+100%25&From=%2B996555000001")]
    [InlineData("Body=++%0D%0A+ends+blank+&MediaUrl=a&MediaUrl=b")]
    [InlineData("Body=%F0%9F%99%82&Empty=&NoSign")]
    [InlineData("")]
    public void What_was_signed_fits_and_any_change_does_not(string body)
    {
        var form = CallForm.Read(body);
        var signature = Sign(Url, form);
        Known.Fits(signature, Url, form).ShouldBeTrue();
        Known.Fits(signature, Url + "3", form).ShouldBeFalse();
        Known.Fits(signature, Url.Replace("myapp", "other", StringComparison.Ordinal), form).ShouldBeFalse();
        Known.Fits(signature, Url, CallForm.Read(body + "&More=1")).ShouldBeFalse();
        Known.Fits(signature, Url, CallForm.Read(body.Replace("Body=", "Body=x", StringComparison.Ordinal) + (body.Length == 0 ? "x=" : ""))).ShouldBeFalse();
        Known.Fits(signature.ToLowerInvariant(), Url, form).ShouldBeFalse();
        Known.Fits(signature[..^1], Url, form).ShouldBeFalse();
        new Signature("12346").Fits(signature, Url, form).ShouldBeFalse();
    }

    [Fact]
    public void A_field_is_decoded_once_and_keeps_its_blanks()
    {
        var form = CallForm.Read("Body=+%2B%2525+&a=1=2&b&=c");
        form["Body"].ShouldBe(" +%25 ");
        form["a"].ShouldBe("1=2");
        form["b"].ShouldBe("");
        form[""].ShouldBe("c");
        form["body"].ShouldBeNull();
    }

    [Fact]
    public void A_name_that_comes_twice_brings_its_values_sorted_and_each_once()
    {
        // As they are signed, end on end: a form in which each name stands once and reads the same.
        var signature = Sign(Url, CallForm.Read("a=9&b=10b2"));
        Known.Fits(signature, Url, CallForm.Read("b=2&a=9&b=10&b=2")).ShouldBeTrue();
        Known.Fits(signature, Url, CallForm.Read("b=2&a=9&b=10&b=3")).ShouldBeFalse();
        Known.Fits(signature, Url, CallForm.Read("b=2&a=9")).ShouldBeFalse();
    }

    [Fact]
    public void Names_are_sorted_by_their_code_points_capitals_first()
        => Known.Fits(Sign("https://a.example/B2a1", CallForm.Read("")), "https://a.example/", CallForm.Read("a=1&B=2")).ShouldBeTrue();

    [Theory]
    [InlineData("https://sms.example.org/a?b=1", "https://sms.example.org:443/a?b=1")]
    [InlineData("https://sms.example.org:443/a", "https://sms.example.org/a")]
    [InlineData("https://sms.example.org:8443/a:1", "https://sms.example.org/a:1")]
    [InlineData("http://127.0.0.1/a", "http://127.0.0.1:80/a")]
    [InlineData("http://127.0.0.1:80/a", "http://127.0.0.1/a")]
    [InlineData("https://[::1]:8443/a", "https://[::1]/a")]
    public void A_port_that_was_added_or_dropped_on_the_way_changes_nothing(string ours, string signed)
    {
        var form = CallForm.Read("Body=a");
        Known.Fits(Sign(signed, form), ours, form).ShouldBeTrue();
        Known.Fits(Sign(ours, form), ours, form).ShouldBeTrue();
        Known.Fits(Sign(ours.Replace("a", "b", StringComparison.Ordinal) + "x", form), ours, form).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://a b/webhooks")]
    [InlineData("https:///webhooks")]
    [InlineData("https://[::1/webhooks")]
    [InlineData("https://[0:0:0:0:0:0:0:1]/webhooks")]
    [InlineData("https://%41.example/webhooks")]
    [InlineData("https://sms.example.org:99999/webhooks")]
    [InlineData("https://sms.example.org:/webhooks")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void An_address_that_a_stranger_made_up_fits_nothing_and_breaks_nothing(string url)
        => Known.Fits("RSOYDt4T1cUTdK1PDd93/VVr8B8=", url, CallForm.Read("Body=a")).ShouldBeFalse();

    private static string Sign(string url, CallForm form) => TwilioSignature.Of(Token, url, form.Fields);
}
