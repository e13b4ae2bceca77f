using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Rounds;
using Outreach.Content;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Tests.Chats;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Where nobody can answer an SMS (Twilio:CanReceive=false), people are still reminded, and nothing asks or names a word to answer with.</summary>
public sealed class OneWayTests
{
    private const string Her = "+996555123456";

    [Fact]
    public async Task She_is_reminded_and_told_of_a_withdrawal_in_words_that_ask_nothing_and_no_time_is_offered()
    {
        await using var outreach = await TestOutreach.Start(change: services => services.AddSingleton<IChannel>(new TestPhone(TestPhone.OneWay, buttons: false, receives: false)));
        await Lawyers.Add(outreach, "ky,ru phone - mon-fri 9-12 30+10");
        await Others.BookFor(outreach, Her, Language.Ru);

        await After(outreach, TimeSpan.FromHours(22));
        await Others.Withdraw(outreach);
        await After(outreach, TimeSpan.FromMinutes(1));

        var sent = outreach.Phone(TestPhone.OneWay).SentTo(Her).Select(message => message.ShouldBeOfType<Outgoing.Note>().Text).ToList();
        sent.ShouldBe(["Не забудьте: 26.11, 09:40 (Бишкек). Код 4821.", "26.11, 09:40 (Бишкек) отменяется. Код 4821."]);
        var words = PureTalk.Shipped.Keywords.All.Select(pair => Folding.Fold(pair.Key)).Where(word => word.Length > 2).ToHashSet(StringComparer.Ordinal);
        sent.SelectMany(text => text.Split(' ', ',', '.', ':')).Select(Folding.Fold).Where(words.Contains).ShouldBeEmpty();
    }

    private static async Task After(TestOutreach outreach, TimeSpan time)
    {
        outreach.Time.Advance(time);
        await outreach.Services.GetRequiredService<ConsultationRounds>().Round(TestContext.Current.CancellationToken);
        await outreach.Rest();
    }
}
