using System.Text.RegularExpressions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.LawyerDesk;

/// <summary>A lawyer's bookings of the next seven days.</summary>
public sealed partial class WeekCommand(LawyerAgenda diary) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "week";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => diary.Needs;

    /// <inheritdoc/>
    public bool IsMeantBy(string words) => Meant().IsMatch(words.ToLowerInvariant());

    [GeneratedRegex(
        @"(?<!\p{L})(?:мои|мо[ия]х?)\s+(?:запис\p{L}*|консультаци\p{L}*)|кто\s+(?:ко\s+мне\s+)?записан|мага\s+ким\p{L}*\s+жазыл",
        RegexOptions.CultureInvariant)]
    private static partial Regex Meant();

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation) => diary.Run(call, days: 7, cancellation);
}
