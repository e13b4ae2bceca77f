using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.People;

namespace Outreach.Host.Commands;

/// <summary>What a look through the content comes to, in the language that was asked for; without one in English.</summary>
internal sealed class ContentCheckWords(Language? language)
{
    public string Good(Playbook book)
    {
        var (flows, lessons, lines) = (book.Flows.Count, book.Lessons.Count, book.Help.Lines.Count);
        var (spellings, sources) = (book.Keywords.All.Count, book.Sources.Count);
        return Say(
            $"The content is good: {flows} flows, {lessons} of them lessons, {lines} help lines, {spellings} keyword spellings, " +
            $"{sources} sources.",
            $"Мазмунда ката жок: агым — {flows}, анын ичинде сабак — {lessons}, жардам телефону — {lines}, буйрук сөз — {spellings}, " +
            $"булак — {sources}.",
            $"В содержании ошибок нет: потоков — {flows}, из них уроков — {lessons}, телефонов помощи — {lines}, " +
            $"слов-команд — {spellings}, источников — {sources}.");
    }

    public string Counted(int problems) => Say(
        problems == 1 ? "1 problem." : $"{problems} problems.",
        $"Ката: {problems}.",
        $"Ошибок: {problems}.");

    public string Unreviewed(IReadOnlyList<string> ids, int of) => Say(
        $"Not reviewed by a native speaker yet: {ids.Count} of {of} flows ({All(ids)}).",
        $"Эне тили ушул болгон адам али окуй элек агымдар, {of} ичинен {ids.Count}: {All(ids)}.",
        $"Потоки, которых ещё не прочитал носитель языка, {ids.Count} из {of}: {All(ids)}.");

    public string Unphoned(IReadOnlyList<string> ids, int of) => Say(
        $"Not phoned within {HelpDirectory.DaysUntilStale} days: {ids.Count} of {of} help lines ({All(ids)}).",
        $"{HelpDirectory.DaysUntilStale} күндөн бери эч ким чалып текшербеген телефондор, {of} ичинен {ids.Count}: {All(ids)}.",
        $"Телефоны, по которым никто не звонил больше {HelpDirectory.DaysUntilStale} дней, {ids.Count} из {of}: {All(ids)}.");

    public string Unprinted(IReadOnlyList<string> ids) => Say(
        $"No source of the last year prints {ids.Count} help lines ({All(ids)}).",
        $"Акыркы бир жылдагы бир да булакта жок телефондор, {ids.Count}: {All(ids)}.",
        $"Телефоны, которых нет ни в одном источнике за последний год, {ids.Count}: {All(ids)}.");

    public string Unlooked(IReadOnlyList<string> ids) => Say(
        $"Nobody looked for a year at {ids.Count} sources ({All(ids)}).",
        $"Бир жылдан бери эч ким карабаган булактар, {ids.Count}: {All(ids)}.",
        $"Источники, на которые никто не смотрел больше года, {ids.Count}: {All(ids)}.");

    /// <summary>What lessons cost by SMS.</summary>
    /// <param name="lessons">Each with its segments, Kyrgyz/Russian.</param>
    /// <param name="price">What the dearest costs; null where no price is set.</param>
    public string Lessons(string lessons, string? price) => Say(
        $"By SMS a lesson is so many segments (Kyrgyz/Russian), beside those that the learner pays: {lessons}.",
        $"SMS менен бир сабак канча сегмент (кыргызча/орусча), адам өзү төлөгөндөн тышкары: {lessons}.",
        $"Сколько сегментов в уроке по SMS (по-кыргызски/по-русски), кроме тех, за которые платит сам человек: {lessons}.")
        + (price is null ? string.Empty : Say(
            $" The dearest costs {price} a learner.",
            $" Эң кымбаты бир адамга {price} турат.",
            $" Самый дорогой обходится в {price} на человека."));

    public string Dear(int count) => Say(
        $"Segments bought for a few letters: {count}.",
        $"Бир нече тамга үчүн төлөнгөн ашыкча сегмент: {count}.",
        $"Лишних сегментов из-за нескольких букв: {count}.");

    public string Dear(DearMessage message)
    {
        var (step, letters, now, then) = (message.Step, message.Letters, message.Segments, message.Segments - 1);
        var isKy = message.Language == Language.Ky;
        return Say(
            $"step '{step}' in {message.Language}: {letters} letters less, and it is {then} segments instead of {now}.",
            $"«{step}» кадамы ({(isKy ? "кыргызча" : "орусча")}): тамга {letters} азайса, {now} эмес, {then} сегмент болот.",
            $"шаг «{step}» ({(isKy ? "по-кыргызски" : "по-русски")}): букв меньше на {letters} — и сегментов {then}, а не {now}.");
    }

    private static string All(IReadOnlyList<string> ids) => string.Join(", ", ids);

    private string Say(string english, string ky, string ru) => language switch
    {
        Language.Ky => ky,
        Language.Ru => ru,
        _ => english,
    };
}
