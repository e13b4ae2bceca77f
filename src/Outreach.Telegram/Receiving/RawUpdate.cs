using System.Text.Json;
using Outreach.Messaging.Inbound;
using Outreach.Telegram.Reading;
using Telegram.Bot.Types;

namespace Outreach.Telegram.Receiving;

/// <summary>One update of a batch, read by itself: one that the library cannot read must not hold up the others behind it.</summary>
/// <param name="Id">Telegram's number of it.</param>
/// <param name="Message">What it says to us.</param>
/// <param name="Broken">The library could not read it; the person is answered as if she had sent something unknown.</param>
internal sealed record RawUpdate(int Id, InboundMessage? Message, bool Broken)
{
    /// <summary>The staff group's new number, when this update says that it has one.</summary>
    public long? StaffGroup { get; init; }

    /// <summary>Somebody came into the staff group, went, or was given other rights there.</summary>
    public bool Stirs { get; init; }

    /// <summary>Reads an update.</summary>
    /// <exception cref="JsonException">It is no update: it has no number behind which the next one could be asked for. Nothing else is
    /// thrown.</exception>
    public static RawUpdate Read(JsonElement json, DateTimeOffset now, long? staffGroup)
    {
        if (LooseJson.Field(json, "update_id").Number() is not ({ } number and >= int.MinValue and < int.MaxValue))
            throw new JsonException("There is no update_id.");
        var id = (int)number;
        try
        {
            return json.Deserialize<Update>(TelegramJson.Parts) is { } update
                ? new RawUpdate(id, UpdateReader.Read(update, now, staffGroup), Broken: false)
                {
                    StaffGroup = UpdateReader.MovedStaffGroup(update, staffGroup),
                    Stirs = UpdateReader.StirsStaffGroup(update, staffGroup),
                }
                : new RawUpdate(id, null, Broken: false);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // Whatever the library stumbles over next year: thrown on, it would come again for ever and hold up everybody behind it.
            return new RawUpdate(id, BrokenUpdate.Rescue(json, id, now), Broken: true);
        }
    }
}
