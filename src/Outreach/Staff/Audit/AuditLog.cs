using System.Globalization;
using System.Text;
using Outreach.Privacy;

namespace Outreach.Staff.Audit;

/// <summary>Chains acts to an audit log in which none can be changed, removed or slipped in without it being seen.</summary>
public sealed class AuditLog(ISealer sealer)
{
    private const string Purpose = "audit";

    /// <summary>The entry that follows the last one.</summary>
    public AuditEntry After(AuditEntry? last, AuditNote note)
    {
        var number = (last?.Number ?? 0) + 1;
        return new AuditEntry(number, note, Hash(last?.Hash, number, note));
    }

    /// <summary>
    /// The hash of an entry: keyed (HMAC-SHA-256, see <see cref="ISealer.KeyOf"/>), so that who can write into the store but has no key
    /// file cannot make a new chain.
    /// </summary>
    public string Hash(string? before, long number, AuditNote note)
    {
        var text = new StringBuilder();
        // Lengths before the fields: no two different entries give the same text.
        foreach (var field in new[]
        {
            before ?? string.Empty, Number(number), Number(note.At.UtcTicks), note.Who is { } who ? Number(who.Value) : string.Empty,
            note.Role is { } role ? Number((int)role) : string.Empty, note.From, note.Act, note.Object, note.Details,
        })
            text.Append(Number(field.Length)).Append(':').Append(field);
        return sealer.KeyOf(Purpose, text.ToString()).Value;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
