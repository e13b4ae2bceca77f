using Outreach.People;

namespace Outreach.Content;

/// <summary>Tells why a number cannot be phoned.</summary>
public static class PhoneFlaws
{
    /// <summary>The sentence of texts.yaml.</summary>
    public static string KeyOf(PhoneFlaw flaw) => flaw switch
    {
        PhoneFlaw.TooShort => "phone_short",
        PhoneFlaw.TooLong => "phone_long",
        PhoneFlaw.NoOperator => "phone_unknown",
        PhoneFlaw.Anonymous => "phone_anonymous",
        PhoneFlaw.Special => "phone_special",
        _ => "phone_wrong",
    };
}
