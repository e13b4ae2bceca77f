using System.Security.Cryptography;
using System.Text;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>What is read aloud of a screen, in one language. A recording is named after it: of other words it is another one.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Step">The step.</param>
/// <param name="IsAnswer">It is what a quiz says after the answer.</param>
/// <param name="Language">The language.</param>
/// <param name="Words">The words.</param>
public sealed record SpokenText(string Flow, string Step, bool IsAnswer, Language Language, string Words)
{
    /// <summary>How a recording's file ends.</summary>
    public const string Ending = ".ogg";

    private const int MarkBytes = 6;

    /// <summary>The place alone: what all its recordings begin with, whatever the words were.</summary>
    public string Place => $"{Flow}.{Step}{(IsAnswer ? "_answer" : string.Empty)}.{(Language == Language.Ru ? "ru" : "ky")}";

    /// <summary>The recording's file within the folder of recordings.</summary>
    public string File => $"{Place}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Words))[..MarkBytes])}{Ending}";
}
