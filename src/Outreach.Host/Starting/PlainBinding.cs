using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Outreach.Host.Starting;

/// <summary>Reads options so that a value of the wrong kind is one problem among the others and does not hide them.</summary>
internal static partial class PlainBinding
{
    public static OptionsBuilder<T> BindPlainly<T>(this OptionsBuilder<T> builder, IConfiguration section)
        where T : class
        => builder.Configure(options =>
        {
            try
            {
                section.Bind(options);
            }
            catch (InvalidOperationException wrong)
            {
                throw new OptionsValidationException(builder.Name, typeof(T), [InWords(wrong.Message)]);
            }
        });

    /// <summary>What the binder says of a value that is not of its kind, without the names of this program's code.</summary>
    public static string InWords(string message)
    {
        if (Failed().Match(message) is not { Success: true } failed)
            return message;
        var kind = failed.Groups["type"].Value switch
        {
            "System.DateOnly" => "a day: write it as 2026-12-01, or remove the key",
            "System.TimeOnly" => "a time: write it as 21:00",
            "System.Boolean" => "yes or no: write true or false",
            "System.Int32" or "System.Int64" => "a whole number: write it in digits",
            "System.Double" or "System.Decimal" => "a number: write it as 2 or 0.5",
            "System.Uri" => "an address: write it as https://example.org",
            _ => "of the kind that is expected: see appsettings.example.json",
        };
        return $"{failed.Groups["key"].Value} '{failed.Groups["value"].Value}' is not {kind}.";
    }

    [GeneratedRegex(
        "value '(?<value>[^']*)' at '(?<key>[^']*)' to type '(?:System\\.Nullable`1\\[)?(?<type>[A-Za-z.0-9]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Failed();
}
