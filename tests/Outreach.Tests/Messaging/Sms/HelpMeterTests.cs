using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Outreach.Campaigns;
using Outreach.Messaging.Sms;
using Outreach.Privacy;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging.Sms;

/// <summary>The arithmetic of help by SMS: who hammers is bounded, and nobody who asks for the first time is turned away.</summary>
public sealed class HelpMeterTests
{
    private const int ToOne = 5;
    private const int InAll = 40;
    private const int Longest = 4;
    private static readonly string?[] Countries = ["KG", "RU", null];

    [Fact]
    public void However_it_is_asked_the_sums_hold_and_every_first_answer_goes()
        => Gen.Select(Gen.Int[0, 29], Gen.Int[1, Longest]).Array[0, 400].Sample(asked =>
        {
            var (store, clock) = (new Kept(), Clock(new FakeTimeProvider()));
            var meter = new HelpMeter(store, Options.Create(new SmsOptions { DailyHelpToOne = ToOne, DailyHelpSegments = InAll }), clock);
            var got = new int[30];
            var (segments, ofFirst) = (0, 0);
            var byCountry = new Dictionary<string, int>();
            foreach (var (number, cost) in asked)
            {
                var country = Countries[number % Countries.Length];
                var first = got[number] == 0;
                var went = store.Take(meter, $"{number}", country, cost, got[number]);
                if (first)
                    went.ShouldBeTrue();
                if (!went)
                    continue;
                got[number]++;
                segments += cost;
                ofFirst += first ? cost : 0;
                byCountry[country ?? ""] = byCountry.GetValueOrDefault(country ?? "") + (first ? 0 : cost);
            }

            got.ShouldAllBe(answers => answers <= ToOne);
            (segments - ofFirst).ShouldBeLessThan(InAll + Longest);
            byCountry.Values.ShouldAllBe(repeated => repeated < (InAll / 2) + Longest);
        });

    [Fact]
    public void A_new_day_begins_anew_and_the_warning_goes()
    {
        var time = new FakeTimeProvider();
        var store = new Kept();
        var meter = new HelpMeter(store, Options.Create(new SmsOptions { DailyHelpSegments = 10 }), Clock(time));
        meter.Warning.ShouldBeNull();
        store.Take(meter, "1", "KG", 5, 0).ShouldBeTrue();
        meter.Warning!.ShouldStartWith("Today's SMS segments for help are 5 of 10");
        store.Take(meter, "1", "KG", 1, 1).ShouldBeFalse("half is for the others");
        store.Take(meter, "1", "RU", 1, 1).ShouldBeTrue();
        time.Advance(TimeSpan.FromDays(1));
        meter.Warning.ShouldBeNull();
        store.Take(meter, "1", "KG", 1, 1).ShouldBeTrue();
    }

    /// <summary>What a store keeps of it.</summary>
    private sealed class Kept : IHelpStore
    {
        public HelpDay LastHelp { get; private set; } = new(default);

        public bool Take(HelpMeter meter, string number, string? country, int segments, int before)
        {
            if (meter.Allow(new PersonKey(number), helps: true, country, segments, before) is not { } allowed)
                return false;
            allowed.Preconditions.Cast<HelpPrecondition>().ShouldAllBe(room => LastHelp.Allows(room));
            LastHelp = LastHelp.With(allowed.Change);
            return true;
        }
    }

    private static CampaignClock Clock(TimeProvider time) => new(Options.Create(new CampaignOptions()), time);
}
