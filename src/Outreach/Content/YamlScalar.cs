using YamlDotNet.Core;

namespace Outreach.Content;

/// <summary>A text in a file of YAML, and where it stands there.</summary>
/// <param name="Parent">The keys and ids that lead to what holds it, with a slash between: <c>steps/promise/say</c>.</param>
/// <param name="Key">The word before its colon.</param>
/// <param name="Value">What it says.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Start">Its first sign in the file.</param>
/// <param name="End">Behind its last sign.</param>
/// <param name="InBraces">Whether it stands in braces or brackets, where a comma ends it.</param>
internal sealed record YamlScalar(string Parent, string Key, string Value, ScalarStyle Style, int Start, int End, bool InBraces);
