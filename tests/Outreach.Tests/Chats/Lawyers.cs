using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Xunit;

namespace Outreach.Tests.Chats;

/// <summary>Puts a lawyer of a transcript's head into the store, as in <c>lawyer: ky,ru phone,meet naryn mon-fri 9-12 30+10 most 8</c>.</summary>
internal static class Lawyers
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static async Task<Lawyer> Add(TestOutreach outreach, string written)
    {
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var store = outreach.Services.GetRequiredService<IStore>();
        var days = words[3].Split('-').Select(day => Array.IndexOf(Days, day)).ToList();
        _ = DayHours.TryParse(words[4], out var hours);
        var lengths = words[5].Split('+').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList();
        var sealer = outreach.Services.GetRequiredService<ISealer>();
        // By a channel that is there, or what she is told would wait for ever; it never reaches her.
        var channel = outreach.Services.GetServices<IChannel>().First().Kind;
        var person = new Person
        {
            Id = new PersonId(store.NextId()),
            Key = sealer.KeyOf(channel, $"lawyer {store.NextId()}"),
            Token = "lawyer",
            Channel = channel,
            Address = sealer.Seal(written, MessagingJson.Default.String),
            FirstSeen = outreach.Time.GetUtcNow(),
            Standing = ContactStatus.Open,
        };
        var lawyer = new Lawyer
        {
            Id = store.NextId(),
            Person = person.Id,
            Version = 1,
            Name = sealer.Seal("Айгүл", MessagingJson.Default.String),
            Zone = "Asia/Bishkek",
            Languages = [.. words[0].Split(',').Select(language => language == "ru" ? Language.Ru : Language.Ky)],
            Ways = [.. words[1].Split(',').Select(way => Enum.Parse<ConsultationMode>(way, ignoreCase: true))],
            Places = words[2] == "-" ? [] : words[2].Split(','),
            Office = words[2] == "-" ? null : "Ленин көч. 12, 2-кабат",
            Weekly = [.. Enumerable.Range(days[0], days[^1] - days[0] + 1).Select(day => new WeeklyHours((NodaTime.IsoDayOfWeek)(day + 1), hours))],
            SlotMinutes = lengths[0],
            BreakMinutes = lengths[1],
        };
        var member = new StaffMember { Person = person.Id, Role = Role.Lawyer, Since = person.FirstSeen };
        await store.Commit([new PersonChange.Saved(person), new StaffChange.Appointed(member), new ConsultationChange.LawyerSaved(lawyer)], TestContext.Current.CancellationToken);
        return lawyer;
    }
}
