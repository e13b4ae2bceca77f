using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>A colleague with cases types without having pressed "answer": the words are for a person, never for the program.</summary>
public sealed class StrayWordsTests : IAsyncLifetime
{
    private const string Colleague = "2001";
    private static readonly string[] People = ["4711", "4712"];
    private Office _office = null!;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Appoints(Colleague, "оператор");
        foreach (var person in People)
        {
            await _office.Writes(person, "русский");
            await _office.Writes(person, "меня бьют, помогите");
        }

        await _office.Writes(Colleague, "/on");
        await _office.Writes(Colleague, "/cases");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task With_two_cases_the_colleague_is_asked_to_whom_and_the_words_are_kept_meanwhile()
    {
        var (first, second) = (await Claims(), await Claims());

        await _office.Writes(Colleague, "Вы сейчас одни?");
        _office.Text(Colleague).ShouldContain("Кому это?");
        await _office.Presses(Colleague, Label(second));
        _office.Text(Colleague).ShouldContain($"№{second}, уйдёт так:");
        await _office.Presses(Colleague, "✈ Отправить");

        (await Said(second)).ShouldBe(1);
        (await Said(first)).ShouldBe(0);
    }

    [Fact]
    public async Task What_the_colleague_goes_on_writing_while_asked_to_whom_goes_with_it()
    {
        await Claims();
        var second = await Claims();
        foreach (var line in new[] { "Позвоните 999", "Вы слышите?", "да" })
        {
            await _office.Writes(Colleague, line);
            _office.Text(Colleague).ShouldContain("Кому это?");
        }

        await _office.Presses(Colleague, Label(second));
        _office.Text(Colleague).ShouldContain("Позвоните 999\nВы слышите?\nда");
    }

    [Fact]
    public async Task With_one_case_yes_and_no_are_for_its_person()
    {
        await Claims();
        await _office.Writes(Colleague, "да");
        _office.Text(Colleague).ShouldContain("уйдёт так:");
    }

    [Theory]
    [InlineData("меня держат, помогите")]
    [InlineData("Вас бьют? Это 102")]
    public async Task What_would_be_a_cry_of_a_person_is_an_answer_of_a_colleague(string words)
    {
        await Claims();
        await _office.Writes(Colleague, words);
        _office.Text(Colleague).ShouldContain(words);
        _office.Get<IHotlineStore>().Board.Cases.Count.ShouldBe(People.Length, "the colleague called for no help");
    }

    [Fact]
    public async Task On_duty_without_a_case_a_cry_was_meant_for_somebody_and_is_said_to_have_reached_nobody()
    {
        await _office.Writes(Colleague, "меня держат, помогите");
        _office.Text(Colleague).ShouldContain("Эти слова никому не ушли");
        _office.Get<IHotlineStore>().Board.Cases.Count.ShouldBe(People.Length, "the colleague called for no help");
    }

    [Fact]
    public async Task Off_duty_a_colleague_is_answered_like_anybody()
    {
        await _office.Writes(Colleague, "/off");
        await _office.Presses(Colleague, "⚪ Всё равно уйти");
        await _office.Writes(Colleague, "меня держат, помогите");
        _office.Text(Colleague).ShouldContain("В какой вы сейчас стране?");
    }

    private async Task<long> Claims()
    {
        var id = _office.Get<IHotlineStore>().Board.Waiting.First().Id;
        await _office.Writes(Colleague, "/cases");
        await _office.Presses(Colleague, $"✋ Взять №{id}");
        return id;
    }

    private string Label(long id)
        => _office.Chat.SentTo(Colleague).OfType<Outgoing.Show>().Last().Screen.Options
            .Concat(_office.Chat.SentTo(Colleague).OfType<Outgoing.Show>().Last().Screen.Commands)
            .First(button => button.Label.Contains($"№{id}", StringComparison.Ordinal)).Label;

    private async Task<int> Said(long id)
        => (await _office.Get<IHotlineStore>().Words(id, 10, TestContext.Current.CancellationToken)).Count(word => word.By is not null);
}
