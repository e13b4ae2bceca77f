using LiteDB;
using NodaTime;
using NodaTime.Text;
using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// Documents of consultations.
/// <c>lawyers</c>: <c>_id</c>, <c>v</c> version, <c>n</c> sealed name, <c>p</c> person, <c>z</c> zone, <c>l</c> languages, <c>t</c> topics,
/// <c>g</c> places, <c>w</c> ways,
/// <c>o</c> office, <c>m</c> minutes, <c>b</c> break, <c>d</c> most a day, <c>x</c> paused, <c>h</c> weekly hours, <c>e</c> extra hours,
/// <c>a</c> absences, <c>q</c> cannot be told, <c>f</c> address of the calendar.
/// <c>bookings</c>: <c>_id</c>, <c>v</c> version, <c>l</c> lawyer, <c>s</c> start, <c>m</c> minutes, <c>p</c> person, <c>c</c> code,
/// <c>t</c> topic, <c>g</c> language, <c>w</c> way,
/// <c>o</c> place, <c>r</c> region, <c>x</c> state, <c>y</c> needs another, <c>b</c> withdrawn, <c>k</c> was at,
/// <c>n</c> moves,
/// <c>q</c> asked at, <c>a</c> changed at, <c>z</c> zone, <c>f</c> sealed phone,
/// <c>h</c> hours to remind, <c>j</c> agreed at, <c>u</c> reminded, <c>i</c> version told to the lawyer, <c>e</c> lock, <c>d</c> number
/// seen at, <c>db</c> by whom, <c>ma</c> another time asked for at, <c>ms</c> moved by staff, <c>ln</c> line of the reach
/// log. <c>holds</c>: <c>_id</c> person, <c>s</c> slot, <c>m</c> minutes, <c>u</c> until, <c>o</c> offered.
/// <c>waiting</c>: <c>_id</c>, <c>v</c> version, <c>p</c> person, <c>t</c> topic, <c>g</c> language, <c>w</c> way, <c>o</c> place, <c>r</c>
/// near, <c>a</c> since, <c>s</c> slots passed, <c>f</c> was offered, <c>u</c> unmet, <c>n</c> not answered, <c>1</c> comes first,
/// <c>z</c> zone; <c>h</c>,
/// <c>j</c> and <c>jp</c> (by which channel's person) as with bookings.
/// <c>daystold</c>: <c>_id</c> lawyer, -1 for coordinators, <c>d</c> the last day.
/// </summary>
internal static class ConsultationRows
{
    public static BsonDocument Row(Lawyer lawyer)
    {
        var row = new BsonDocument { ["_id"] = lawyer.Id, ["v"] = lawyer.Version, ["n"] = lawyer.Name.Bytes, ["z"] = lawyer.Zone };
        if (lawyer.Person is { } person)
            row["p"] = person.Value;
        Lists.Put(row, "l", [.. lawyer.Languages.Select(language => language == Language.Ru ? "ru" : "ky")]);
        Lists.Put(row, "t", lawyer.Topics);
        Lists.Put(row, "g", lawyer.Places);
        row["w"] = new BsonArray(lawyer.Ways.Select(way => new BsonValue((int)way)));
        Profiles.Put(row, "o", lawyer.Office);
        (row["m"], row["b"], row["d"], row["x"]) = (lawyer.SlotMinutes, lawyer.BreakMinutes, lawyer.MostPerDay, lawyer.Paused);
        if (lawyer.IsDeaf)
            row["q"] = true;
        if (lawyer.Feed != 0)
            row["f"] = lawyer.Feed;
        Lists.Put(row, "h", [.. lawyer.Weekly.Select(hours => hours.ToString())]);
        Lists.Put(row, "e", [.. lawyer.Extra.Select(hours => hours.ToString())]);
        Lists.Put(row, "a", [.. lawyer.Absences.Select(absence => absence.ToString())]);
        return row;
    }

    public static Lawyer Lawyer(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Version = row["v"].AsInt32,
        Name = new Sealed(row["n"].AsBinary),
        Person = row.TryGetValue("p", out var person) ? new PersonId(person.AsInt64) : null,
        Zone = row["z"].AsString,
        Languages = [.. Lists.Read(row, "l").Select(language => language == "ru" ? Language.Ru : Language.Ky)],
        Topics = Lists.Read(row, "t"),
        Places = Lists.Read(row, "g"),
        Ways = [.. row["w"].AsArray.Select(way => (ConsultationMode)way.AsInt32)],
        Office = Profiles.Text(row, "o"),
        SlotMinutes = row["m"].AsInt32,
        BreakMinutes = row["b"].AsInt32,
        MostPerDay = row["d"].AsInt32,
        Paused = row["x"].AsBoolean,
        IsDeaf = row.ContainsKey("q"),
        Feed = row.TryGetValue("f", out var feed) ? feed.AsInt32 : 0,
        Weekly = [.. Lists.Read(row, "h").Select(text => WeeklyHours.TryParse(text, out var hours) ? hours : throw Unreadable("hours"))],
        Extra = [.. Lists.Read(row, "e")
            .Select(text => ExtraHours.TryParse(text, out var hours) ? hours : throw Unreadable("extra hours"))],
        Absences = [.. Lists.Read(row, "a")
            .Select(text => Absence.TryParse(text, out var absence) ? absence : throw Unreadable("absence"))],
    };

    public static BsonDocument Row(Booking booking)
    {
        var row = new BsonDocument
        {
            ["_id"] = booking.Id,
            ["v"] = booking.Version,
            ["l"] = booking.Lawyer,
            ["s"] = booking.Start.Ticks(),
            ["m"] = booking.Minutes,
            ["c"] = booking.Code,
            ["t"] = booking.Topic,
            ["g"] = (int)booking.Language,
            ["w"] = (int)booking.Way,
            ["x"] = (int)booking.State,
            ["y"] = booking.NeedsAnother,
            ["n"] = booking.Moves,
            ["q"] = booking.AskedAt.Ticks(),
            ["a"] = booking.ChangedAt.Ticks(),
            ["u"] = (int)booking.Reminded,
            ["i"] = booking.ToldLawyer,
        };
        if (booking.Person is { } person)
            row["p"] = person.Value;
        if (booking.Withdrawn)
            row["b"] = true;
        if (booking.Was is { } before)
            row["k"] = before.ToString();
        Profiles.Put(row, "o", booking.Place);
        Profiles.Put(row, "r", booking.Region);
        Profiles.Put(row, "z", booking.Zone);
        if (booking.Phone is { } phone)
            row["f"] = phone.Bytes;
        if (booking.Agreed is { } agreed)
            Put(row, agreed);
        if (booking.Lock != PhoneLock.Open)
            row["e"] = (int)booking.Lock;
        if (booking.Line is { } line)
            row["ln"] = line;
        if (booking.MoveAsked is { } asked)
            row["ma"] = asked.Ticks();
        if (booking.MovedByStaff)
            row["ms"] = true;
        if (booking.Seen is { } seen)
            (row["d"], row["db"]) = (seen.At.Ticks(), seen.By.Value);
        return row;
    }

    public static Booking Booking(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Version = row["v"].AsInt32,
        Lawyer = row["l"].AsInt64,
        Start = row["s"].Instant(),
        Minutes = row["m"].AsInt32,
        Person = row.TryGetValue("p", out var person) ? new PersonId(person.AsInt64) : null,
        Code = row["c"].AsString,
        Topic = row["t"].AsString,
        Language = (Language)row["g"].AsInt32,
        Way = (ConsultationMode)row["w"].AsInt32,
        Place = Profiles.Text(row, "o"),
        Region = Profiles.Text(row, "r"),
        State = (BookingState)row["x"].AsInt32,
        NeedsAnother = row["y"].AsBoolean,
        Withdrawn = row.ContainsKey("b"),
        // Earlier versions wrote the lawyer alone, and never took it away: it says nothing of what is untold.
        Was = row.TryGetValue("k", out var before) && before.IsString ? Slot(before.AsString) : null,
        MoveAsked = row.TryGetValue("ma", out var asked) ? asked.Instant() : null,
        Line = row.TryGetValue("ln", out var line) ? line.AsInt64 : null,
        MovedByStaff = row.ContainsKey("ms"),
        Moves = row["n"].AsInt32,
        AskedAt = row["q"].Instant(),
        ChangedAt = row["a"].Instant(),
        Zone = Profiles.Text(row, "z"),
        Phone = row.TryGetValue("f", out var phone) ? new Sealed(phone.AsBinary) : null,
        Agreed = Agreed(row),
        Reminded = (Reminders)row["u"].AsInt32,
        ToldLawyer = row["i"].AsInt32,
        Lock = row.TryGetValue("e", out var locked) ? (PhoneLock)locked.AsInt32 : PhoneLock.Open,
        Seen = row.TryGetValue("d", out var seen) ? new NumberSeen(new PersonId(row["db"].AsInt64), seen.Instant()) : null,
    };

    public static BsonDocument Row(SlotHold hold) => new()
    {
        ["_id"] = hold.Person.Value,
        ["s"] = hold.Slot.ToString(),
        ["m"] = hold.Minutes,
        ["u"] = hold.Until.Ticks(),
        ["o"] = hold.Offered,
    };

    public static SlotHold Hold(BsonDocument row)
        => new(new PersonId(row["_id"].AsInt64), Slot(row["s"].AsString), row["m"].AsInt32, row["u"].Instant(), row["o"].AsBoolean);

    public static BsonDocument Row(WaitlistEntry waiter)
    {
        var row = new BsonDocument
        {
            ["_id"] = waiter.Id,
            ["p"] = waiter.Person.Value,
            ["g"] = (int)waiter.Wish.Language,
            ["w"] = (int)waiter.Wish.Way,
            ["a"] = waiter.Since.Ticks(),
            ["v"] = waiter.Version,
            ["f"] = waiter.WasOffered,
            ["u"] = waiter.Unmet,
        };
        Profiles.Put(row, "t", waiter.Wish.Topic);
        Profiles.Put(row, "o", waiter.Wish.Place);
        Lists.Put(row, "r", waiter.Wish.Near);
        Lists.Put(row, "s", [.. waiter.Passed.Select(slot => slot.ToString())]);
        Lists.Put(row, "x", [.. waiter.Refused.Select(LocalDatePattern.Iso.Format)]);
        if (waiter.Agreed is { } agreed)
            Put(row, agreed);
        Profiles.Put(row, "z", waiter.Zone);
        if (waiter.First)
            row["1"] = true;
        if (waiter.Unanswered > 0)
            row["n"] = waiter.Unanswered;
        return row;
    }

    public static WaitlistEntry Waiter(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Version = row["v"].AsInt32,
        Person = new PersonId(row["p"].AsInt64),
        Wish = new SlotWish(
            Profiles.Text(row, "t"),
            (Language)row["g"].AsInt32,
            (ConsultationMode)row["w"].AsInt32,
            Profiles.Text(row, "o"))
        { Near = Lists.Read(row, "r") },
        Since = row["a"].Instant(),
        Passed = [.. Lists.Read(row, "s").Select(Slot)],
        Refused = [.. Lists.Read(row, "x").Select(static date => LocalDatePattern.Iso.Parse(date).Value)],
        WasOffered = row["f"].AsBoolean,
        Unmet = row["u"].AsBoolean,
        Agreed = Agreed(row),
        Zone = Profiles.Text(row, "z"),
        First = row.ContainsKey("1"),
        Unanswered = row.TryGetValue("n", out var unanswered) ? unanswered.AsInt32 : 0,
    };

    public static BsonDocument Told(long who, LocalDate day) => new() { ["_id"] = who, ["d"] = LocalDatePattern.Iso.Format(day) };

    public static KeyValuePair<long, LocalDate> Told(BsonDocument row)
        => LocalDatePattern.Iso.Parse(row["d"].AsString) is { Success: true, Value: var day }
            ? new(row["_id"].AsInt64, day)
            : throw Unreadable("day");

    private static void Put(BsonDocument row, Agreement agreed)
    {
        (row["h"], row["j"]) = (agreed.Hours is { } hours ? (int)hours : BsonValue.Null, agreed.At.Ticks());
        if (agreed.By is { } by)
            row["jp"] = by.Value;
    }

    private static Agreement? Agreed(BsonDocument row) => row.TryGetValue("j", out var at)
        ? new Agreement(row["h"].IsNull ? null : (ReminderHours)row["h"].AsInt32, at.Instant())
        {
            By = row.TryGetValue("jp", out var by) ? new PersonId(by.AsInt64) : null,
        }
        : null;

    private static Slot Slot(string text) => Consultations.Scheduling.Slot.TryParse(text, out var slot) ? slot : throw Unreadable("slot");

    private static InvalidDataException Unreadable(string what) => new($"The store holds a {what} of a consultation that cannot be read.");
}
