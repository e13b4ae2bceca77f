using System.Diagnostics;
using System.Globalization;
using Outreach.Loopback;

namespace Outreach.Benchmarks;

/// <summary>A broadcast to very many: how long its sender waits for the counts, how long recipients take to be fixed, and the memory meanwhile.</summary>
internal static class AudienceBench
{
    private const long Sender = 9001;
    private const int Known = 20_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Watches = TimeSpan.FromSeconds(20);

    public static async Task<int> Print(int people, CancellationToken cancellation)
    {
        using var population = await Population.Of(people, cancellation, bare: true);
        var noon = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(6)).AddHours(12);
        await using var program = await Subject.Program(population, site =>
        {
            site.Settings["Staff__Administrators__0"] = Sender.ToString(CultureInfo.InvariantCulture);
            site.Settings["Broadcasts__SecondPerson"] = "false";
            site.Settings["Broadcasts__CancelMinutes"] = "0";
            site.Settings["Broadcasts__QuietFrom"] = noon.ToString("HH:mm", CultureInfo.InvariantCulture);
            site.Settings["Broadcasts__QuietUntil"] = noon.AddMinutes(1).ToString("HH:mm", CultureInfo.InvariantCulture);
            site.Settings["Telegram__MessagesPerSecond"] = "300";
        });
        for (var number = 0; number < Known; number++)
            program.Api.Chat(Population.FirstChat + number).Introduce();
        var chat = program.Api.Chat(Sender);
        chat.Open();
        await chat.WaitFor(one => one.Last is not null, Patience);
        chat.Say("русский");
        await chat.WaitForText("Сейчас удобно писать?", Patience);
        chat.Say("/broadcast");
        await Press(chat, "Без этого языка");
        await chat.WaitForText("по-русски", Patience);
        chat.Say("В субботу в Нарыне будет театр.");
        await Press(chat, "Без фото и голоса");
        await Press(chat, "✔ Так и оставить");
        var begun = Stopwatch.GetTimestamp();
        await Press(chat, "сразу");
        await chat.WaitForText("Получат:", Patience);
        var counted = Stopwatch.GetElapsedTime(begun);

        long most = 0;
        begun = Stopwatch.GetTimestamp();
        await Press(chat, "✅ Отправить");
        while (!Stands(chat, "отправляется"))
            most = await Look(program, most, cancellation);
        var prepared = Stopwatch.GetElapsedTime(begun);
        begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < Watches)
            most = await Look(program, most, cancellation);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{people:N0} people: counts after {counted.TotalMilliseconds:0} ms, recipients fixed in {prepared.TotalSeconds:0.0} s, at most {most >> 20} MB until {Watches.TotalSeconds:0} s into the sending");
        Console.WriteLine(line);
        return counted < TimeSpan.FromSeconds(2) && most < 300 << 20 ? 0 : 1;
    }

    private static async Task<long> Look(Subject program, long most, CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
        return Math.Max(most, program.Memory);
    }

    private static bool Stands(LoopbackChat chat, string words) => chat.Messages.Any(message => message.Text.Contains(words, StringComparison.Ordinal));

    private static async Task Press(LoopbackChat chat, string label)
    {
        await chat.WaitFor(one => one.Messages.Any(message => message.Buttons.Any(button => button.Label == label)), Patience);
        chat.Press(label);
    }
}
