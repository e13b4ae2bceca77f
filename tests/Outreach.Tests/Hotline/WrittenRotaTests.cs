using NodaTime;
using Outreach.Hotline.Duty;
using Outreach.People;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>The rota is read as colleagues write it, and written as it is read.</summary>
public sealed class WrittenRotaTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly string[] Days = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];
    private static readonly Dictionary<string, PersonId[]> People = new(StringComparer.Ordinal)
    {
        ["Айнура"] = [new(1)],
        ["Бакыт Асанов"] = [new(2)],
        ["Двое"] = [new(3), new(4)],
    };

    [Theory]
    [InlineData("пн-пт 9-18 Айнура, Бакыт Асанов; сб,вс 20-8 Бакыт Асанов", "пн-пт 09:00-18:00 Айнура, Бакыт Асанов|сб-вс 20:00-08:00 Бакыт Асанов")]
    [InlineData("дш-жм 9:30–18 Айнура", "пн-пт 09:30-18:00 Айнура")]
    [InlineData("пн 0-24 Айнура; 31.12 -; 2.01 10-14 Айнура", "пн 00:00-24:00 Айнура|31.12 -|02.01 10:00-14:00 Айнура")]
    [InlineData("пн 9-13 Айнура; пн 13-18 Бакыт Асанов", "пн 09:00-13:00 Айнура|пн 13:00-18:00 Бакыт Асанов")]
    [InlineData("", "")]
    public void It_is_written_as_it_is_read(string text, string written)
    {
        WrittenRota.TryRead(text, Today, Of, out var rota, out _).ShouldBeTrue();
        string.Join('|', Write(rota!)).ShouldBe(written);
        WrittenRota.TryRead(string.Join('\n', Write(rota!)), Today, Of, out var again, out _).ShouldBeTrue();
        again.ShouldBe(rota);
    }

    [Theory]
    [InlineData("пн 9-18")]
    [InlineData("пн 9-18 Никто")]
    [InlineData("пн 9-18 Двое")]
    [InlineData("пн 9-25 Айнура")]
    [InlineData("пн 9:61-18 Айнура")]
    [InlineData("пт-пн 9-18 Айнура")]
    [InlineData("31.02 9-18 Айнура")]
    [InlineData("пн -")]
    [InlineData("завтра 9-18 Айнура")]
    public void What_cannot_be_read_is_named(string line)
    {
        WrittenRota.TryRead($"вт 9-18 Айнура\n{line}", Today, Of, out _, out var wrong).ShouldBeFalse();
        wrong.ShouldBe(line);
    }

    private static IEnumerable<string> Write(Rota rota) => WrittenRota.Write(rota, Days, who => People.Single(one => one.Value.Contains(who)).Key);

    private static IReadOnlyList<PersonId> Of(string name) => People.GetValueOrDefault(name) ?? [];
}
