using System.Globalization;
using System.Security.Cryptography;
using Outreach.Messaging;
using Outreach.Messaging.Sms;
using Outreach.Content;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Staff.Phones;

/// <summary>What a colleague does about her own phone.</summary>
public sealed class PhoneVerbs(IStaffStore staff, StaffSms sms, DeskDrawer drawer, IStore store, ISealer sealer) : IStaffVerbs
{
    private const string On = "phone";
    private const int MostTries = 5;
    private const int MostAsked = 3;
    private const int Codes = 1_000_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>She gives a phone; a code goes to it by SMS.</summary>
    public StaffVerb<string, StaffPhone> Give => new("phone.give", Right.BeStaff, OnGive) { Object = static _ => On };

    /// <summary>She says the code: the phone is hers. It becomes whether it is.</summary>
    public StaffVerb<string, bool> Show => new("phone.show", Right.BeStaff, OnShow) { Object = static _ => On };

    /// <summary>She takes her phone back.</summary>
    public StaffVerb<ValueTuple, bool> Remove => new("phone.remove", Right.BeStaff, OnRemove) { Object = static _ => On };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Give, Show, Remove];

    private async ValueTask<Ruling<StaffPhone>> OnGive(Actor who, string written, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (!PhoneNumber.TryParse(written, out var number, out _))
            return new Refusal<StaffPhone>(
                PhoneNumber.TryParseToCall(written, country: null, out _, out var flaw) ? "own_phone_wrong" : PhoneFlaws.KeyOf(flaw));
        if (!sms.IsOn || !await sms.HasRoom(cancellation))
            return new Refusal<StaffPhone>("own_phone_not_now");
        var before = staff.PhoneOf(me);
        var asked = before is { } last && last.AskedAt > now - Day ? last.Asked + 1 : 1;
        if (asked > MostAsked)
            return new Refusal<StaffPhone>("own_phone_enough");
        var code = RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);
        var phone = new StaffPhone
        {
            Id = store.NextId(),
            Person = me,
            Key = sealer.KeyOf(SmsKind.Name, number.Value),
            Number = sealer.Seal(number.Value, MessagingJson.Default.String),
            Code = KeyOf(me, code),
            AskedAt = now,
            Asked = asked,
        };
        var text = drawer.Writer(who.Person!).Say("own_phone_sms", ("code", code));
        var sent = await sms.To(phone, about: 0, text, now, cancellation);
        return new Decision<StaffPhone>(phone)
        {
            Changes = [new StaffChange.PhoneSaved(phone)],
            Notices = sent is null ? [] : [sent],
            On = On,
        };
    }

    private Ruling<bool> OnShow(Actor who, string written, DateTimeOffset now)
    {
        var me = who.Colleague.Person;
        if (staff.PhoneOf(me) is not { IsConfirmed: false } phone || phone.AskedAt < now - Lasts || phone.Tries >= MostTries)
            return new Refusal<bool>("own_phone_code_old");
        var isRight = KeyOf(me, written.Trim()) == phone.Code;
        var next = isRight ? phone with { Code = null, Tries = 0 } : phone with { Tries = phone.Tries + 1 };
        return new Decision<bool>(isRight)
        {
            Changes = [new StaffChange.PhoneSaved(next)],
            On = On,
            Details = isRight ? string.Empty : "wrong code",
        };
    }

    private Ruling<bool> OnRemove(Actor who, ValueTuple nothing, DateTimeOffset now) => new Decision<bool>(true)
    {
        Changes = [new StaffChange.PhoneGone(who.Colleague.Person)],
        On = On,
    };

    private string KeyOf(PersonId person, string code)
        => sealer.KeyOf("staff-phone", string.Create(CultureInfo.InvariantCulture, $"{person.Value}:{code}")).Value;
}
