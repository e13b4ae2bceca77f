using Microsoft.Extensions.DependencyInjection;
using Outreach.Hotline.Cases;
using Outreach.LiteDb;
using Outreach.Messaging;
using Outreach.Messaging.Inbound;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>A case passes into other hands just while the person's words are dealt with: whoever has it then hears them.</summary>
public sealed class ClaimedMeanwhileTests
{
    [Theory]
    [InlineData("Не платят зарплату")]
    [InlineData("помогите, меня держат")]
    public async Task Who_claims_while_words_are_dealt_with_is_brought_them(string words)
    {
        await using var stage = await Open();
        var id = await stage.Calls();
        Meanwhile(stage, () => stage.Bureau.Did(stage.First, stage.Verbs.Claim, id));
        await Says(stage, words);
        (await Carried(stage, stage.First, words)).ShouldBe(1);
        (await stage.Words(id)).ShouldHaveSingleItem("kept once");
        (await Told(stage)).ShouldNotContain(text => text.StartsWith('✓'), "nobody says that nobody is there once somebody is");
    }

    [Theory]
    [InlineData("Не платят зарплату")]
    [InlineData("помогите, меня держат")]
    public async Task Who_gives_it_back_while_words_are_dealt_with_is_not_brought_them(string words)
    {
        await using var stage = await Open();
        var id = await stage.Claimed();
        Meanwhile(stage, () => stage.Bureau.Did(stage.First, stage.Verbs.Release, id));
        await Says(stage, words);
        (await Carried(stage, stage.First, words)).ShouldBe(0);
        (await stage.Words(id)).ShouldHaveSingleItem("kept once");
    }

    [Fact]
    public async Task Who_takes_it_over_while_words_are_dealt_with_is_brought_them_and_nobody_else()
    {
        await using var stage = await Open();
        var id = await stage.Claimed();
        Meanwhile(stage, () => stage.Bureau.Did(stage.Leader, stage.Verbs.TakeOver, id));
        await Says(stage, "Третий месяц");
        (await Carried(stage, stage.Leader, "Третий месяц")).ShouldBe(1);
        (await Carried(stage, stage.First, "Третий месяц")).ShouldBe(0);
    }

    private static Task<CaseStage> Open()
        => CaseStage.Open(change: static services => services.AddSingleton<IStore>(static all => new MeanwhileStore(all.GetRequiredService<LiteDbStore>())));

    private static void Meanwhile(CaseStage stage, Func<Task> happens)
        => ((MeanwhileStore)stage.Bureau.Get<IStore>()).Before(static changes => changes.Any(static change => change is HotlineChange.Heard), happens);

    private static async Task Says(CaseStage stage, string words)
    {
        var address = stage.Bureau.Get<ISealer>().Open(stage.Person.Address, MessagingJson.Default.String);
        await stage.Bureau.Outreach.Does(stage.Person.Channel, address, new InboundContent.Wrote(words));
        ((MeanwhileStore)stage.Bureau.Get<IStore>()).Happened.ShouldBeTrue();
    }

    private static async Task<int> Carried(CaseStage stage, Outreach.Staff.Members.Actor who, string words)
        => (await stage.Notes(who.Person.ShouldNotBeNull())).Count(note => note.Text.Contains(words, StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> Told(CaseStage stage) => [.. (await stage.Notes(stage.Person)).Select(static note => note.Text)];
}
