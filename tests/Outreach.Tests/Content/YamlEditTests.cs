using System.Text.RegularExpressions;
using CsCheck;
using Outreach.Content;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Content;

public sealed class YamlEditTests
{
    private const string File = """
        # of the file
        steps:
          - id: one                  # of the step
            say:
              ky: |
                Биринчи сап
                🔎 Экинчи сап: { lesson }

                Акыркы сап

              ru: Слова, и точка.    # of the text
            label: { ky: "А \"б\"", ru: Да, sms: { ky: 'б''с', ru: "Y" } }
          - say:
              ky: >-
                узун
                сап

                кийинки
              ru: две
                строки
          # of the end
          - id: one
            say: { ky: А, ru: Б }
        """;

    [Fact]
    public void Each_text_is_found_by_the_ids_that_lead_to_it()
        => YamlScalars.Of(File).Where(one => one.Key == "ky").Select(one => (one.Parent, one.Value.Trim())).ShouldBe(
        [
            ("steps/one/say", "Биринчи сап\n🔎 Экинчи сап: { lesson }\n\nАкыркы сап"),
            ("steps/one/label", "А \"б\""),
            ("steps/one/label/sms", "б'с"),
            ("steps/[2]/say", "узун сап\nкийинки"),
            ("steps/one[2]/say", "А"),
        ]);

    [Theory]
    [InlineData("steps/one/say", "ky", "Жаңы\n\nсөз", "|\n        Жаңы\n\n        сөз\n\n      ru")]
    [InlineData("steps/one/say", "ky", "Бир", "|\n        Бир\n\n      ru")]
    [InlineData("steps/one/say", "ky", "а\n  б", "\"а\\n  б\"\n\n      ru")]
    [InlineData("steps/one/say", "ru", "Другие, слова", "ru: Другие, слова    # of the text\n")]
    [InlineData("steps/one/say", "ru", "Итак: да", "ru: \"Итак: да\"    # of the text\n")]
    [InlineData("steps/one/say", "ru", "Две\nстроки", "ru: \"Две\\nстроки\"    # of the text\n")]
    [InlineData("steps/one/say", "ru", "=1+1", "ru: \"=1+1\"    # of the text\n")]
    [InlineData("steps/one/say", "ru", "no", "ru: \"no\"    # of the text\n")]
    [InlineData("steps/one/say", "ru", "Смотри #5", "ru: \"Смотри #5\"    # of the text\n")]
    [InlineData("steps/one/label", "ky", "в «г» \"д\" \\", "{ ky: \"в «г» \\\"д\\\" \\\\\", ru: Да, ")]
    [InlineData("steps/one/label", "ru", "Да, и нет", "ru: \"Да, и нет\", sms")]
    [InlineData("steps/one/label", "ru", "Нет", "ru: Нет, sms")]
    [InlineData("steps/one/label/sms", "ky", "г'д", "{ ky: 'г''д', ru")]
    [InlineData("steps/[2]/say", "ky", "а\nб", ">-\n        а\n\n        б\n      ru")]
    [InlineData("steps/[2]/say", "ru", "одна", "ru: одна\n  # of the end")]
    [InlineData("steps/one[2]/say", "ru", "В", "{ ky: А, ru: В }")]
    public void A_text_is_written_as_the_one_before_or_in_quotes(string path, string key, string text, string written)
    {
        var before = YamlScalars.Of(File);
        var place = before.Single(one => one.Parent == path && one.Key == key);
        var after = YamlEdit.With(File, before, place, text).ShouldNotBeNull();
        after.ShouldContain(written);
        Untouched(File, after, place, text);
    }

    [Fact]
    public void A_file_with_other_line_ends_keeps_them()
    {
        var file = File.ReplaceLineEndings("\r\n");
        var before = YamlScalars.Of(file);
        var place = before.First(one => one.Key == "ky");
        YamlEdit.With(file, before, place, "а\nб").ShouldNotBeNull().ShouldContain("ky: |\r\n        а\r\n        б\r\n\r\n      ru:");
    }

    [Fact]
    public void A_block_that_says_its_own_indent_is_written_in_quotes()
    {
        const string own = "a:\n  ky: |2\n      x\n    y\n  ru: z\n";
        var before = YamlScalars.Of(own);
        YamlEdit.With(own, before, before[0], "б").ShouldBe("a:\n  ky: \"б\"\n  ru: z\n");
    }

    [Fact]
    public void Whatever_is_written_is_read_again_and_nothing_else_changes()
    {
        var shipped = new[] { "flows/lesson-offer.yaml", "texts.yaml", "answers.yaml", "checks/offer.yaml", "hotlines.yaml" }
            .Select(name => System.IO.File.ReadAllText(Path.Combine(TestOutreach.ContentFolder, name))).Append(File)
            .Append(File.ReplaceLineEndings("\r\n"))
            .Select(file => (File: file, Places: YamlScalars.Of(file), Words: Spoken(file))).ToArray();
        Gen.Select(
            Gen.Int[0, shipped.Length - 1].Select(file => shipped[file]).SelectMany(one
                => Gen.Int[0, one.Words.Count - 1].Select(place => (one.File, one.Places, Place: one.Words[place]))),
            Gen.OneOf(
                Gen.Char["абвңөү \n\n:#'\"{}[],|>-&*!%@`?\\\t=1\u00A0\u2028\u0085\uFEFF"].Array[0, 30].Select(signs => new string(signs)),
                Gen.String[Gen.Char[' ', '\uD7FF'], 0, 20]))
            .Sample(
                (one, raw) =>
                {
                    var text = Regex.Replace(raw, "[\uD800-\uDFFF\r]", "ю").Replace("ө", "🔎", StringComparison.Ordinal).Trim();
                    if (text.Length == 0 || text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t' or '\u0085')))
                        return;
                    Untouched(one.File, YamlEdit.With(one.File, one.Places, one.Place, text).ShouldNotBeNull(text), one.Place, text);
                },
                iter: 400,
                print: one => $"{one.Item1.Place} «{one.Item2}»");
    }

    private static List<YamlScalar> Spoken(string file) => [.. YamlScalars.Of(file).Where(one => one.Key is "ky" or "ru")];

    private static void Untouched(string before, string after, YamlScalar place, string text)
    {
        var now = YamlScalars.Of(after).Single(one => one.Start == place.Start);
        now.Value.Trim().ShouldBe(text);
        after[..place.Start].ShouldBe(before[..place.Start]);
        after[YamlWriting.End(after, now)..].ShouldBe(before[YamlWriting.End(before, place)..]);
    }
}
