using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging;
using Outreach.Privacy;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;

namespace Outreach.Tests.Consultations;

/// <summary>A lawyer with a card, a coordinator of Naryn and one of Osh, and no chat with anybody. It is Tuesday noon in Bishkek.</summary>
internal sealed class Practice(Bureau bureau, Actor lawyer, Actor naryn, Actor osh, Lawyer card) : IAsyncDisposable
{
    public Bureau Bureau => bureau;

    public Actor Lawyer => lawyer;

    public Actor Naryn => naryn;

    public Actor Osh => osh;

    /// <summary>Hers as it is kept: by phone, Monday to Friday 9 to 17, in Naryn.</summary>
    public Lawyer Card => Calendar.Lawyers[card.Id];

    public Calendar Calendar => bureau.Get<IConsultationStore>().Calendar;

    public static async Task<Practice> Open()
    {
        var bureau = await Bureau.Open();
        var (lawyer, naryn, osh) = (
            await bureau.Hires(Role.Lawyer),
            await bureau.Hires(Role.Coordinator, "naryn"),
            await bureau.Hires(Role.Coordinator, "osh"));
        var card = LawyerFields.Usual(bureau.Get<IStore>().NextId(), bureau.Get<LawyerText>().Sealed("Айгүл"), "Asia/Bishkek") with
        {
            Person = lawyer.Person!.Id,
            Places = ["naryn"],
        };
        await bureau.Keeps(new ConsultationChange.LawyerSaved(card));
        return new Practice(bureau, lawyer, naryn, osh, card);
    }

    /// <summary>Somebody of Naryn has booked the first free time of the next day by phone.</summary>
    public async Task<Booking> Booked(Func<Booking, Booking>? change = null)
    {
        var slot = FirstFree();
        var person = await bureau.Knows();
        var booking = Bookings.Any with
        {
            Id = bureau.Get<IStore>().NextId(),
            Lawyer = slot.Lawyer,
            Start = slot.Start,
            Person = person.Id,
            Region = "naryn",
            Phone = bureau.Get<ISealer>().Seal("+996555123456", MessagingJson.Default.String),
            ToldLawyer = 1,
        };
        booking = change?.Invoke(booking) ?? booking;
        await bureau.Keeps(new ConsultationChange.Booked(booking));
        return booking;
    }

    public Slot FirstFree() => Calendar.FreeOf(Card, bureau.Now.AddDays(1), bureau.Now.AddDays(4), bureau.Now).First();

    public ValueTask DisposeAsync() => bureau.DisposeAsync();
}
