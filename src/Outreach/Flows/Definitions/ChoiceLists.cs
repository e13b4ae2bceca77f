namespace Outreach.Flows.Definitions;

/// <summary>The lists that a step can offer by name.</summary>
public static class ChoiceLists
{
    /// <summary>The lessons of the group that the step is, with what is done and begun; the chosen one is begun or gone on with.</summary>
    public const string Lessons = "lessons";

    /// <summary>The regions, and abroad.</summary>
    public const string Regions = "regions";

    /// <summary>The raions of the region that the person named.</summary>
    public const string Raions = "raions";

    /// <summary>The regions that have help lines of their own.</summary>
    public const string HelpRegions = "help_regions";

    /// <summary>The countries of hotlines.yaml, and any other one.</summary>
    public const string Countries = "countries";

    /// <summary>The person's booking to come, in one entry.</summary>
    public const string Booking = "consultation_booking";

    /// <summary>She may still move that booking herself.</summary>
    public const string Movable = "consultation_movable";

    /// <summary>A time that the waiting list offers her.</summary>
    public const string Offer = "consultation_offer";

    /// <summary>Her place on the waiting list.</summary>
    public const string Waiting = "consultation_waiting";

    /// <summary>She is on it, and is not written to first: she did not agree, or left times unanswered.</summary>
    public const string WaitingQuiet = "consultation_waiting_quiet";

    /// <summary>Staff had to cancel her booking, and she has no other one: it, in one entry.</summary>
    public const string Withdrawn = "consultation_withdrawn";

    /// <summary>She cancelled so often today that she books again tomorrow.</summary>
    public const string Enough = "consultation_enough";

    /// <summary>How she can talk with a lawyer about this, in this language.</summary>
    public const string Ways = "consultation_ways";

    /// <summary>Where she can meet one.</summary>
    public const string Places = "consultation_places";

    /// <summary>Days with free times.</summary>
    public const string Days = "consultation_days";

    /// <summary>Free times of the chosen day.</summary>
    public const string Times = "consultation_times";

    /// <summary>The clocks that people abroad live by.</summary>
    public const string Zones = "consultation_zones";

    /// <summary>A number to phone is still needed.</summary>
    public const string PhoneNeeded = "consultation_phone_needed";

    /// <summary>She has a phone call before her.</summary>
    public const string Call = "consultation_call";

    /// <summary>She hid or stopped since she booked the call, and is to be asked whether she can be phoned.</summary>
    public const string CallAsked = "consultation_call_asked";

    /// <summary>She said that nobody may phone, and may change her mind.</summary>
    public const string CallDeclined = "consultation_call_declined";

    /// <summary>Whether somebody of the staff is there for who called for urgent help: one sentence.</summary>
    public const string StaffThere = "hotline_there";

    /// <summary>Staff read what the person writes just now: whether one of them is there, in one sentence.</summary>
    public const string CaseOpen = "hotline_open";

    /// <summary>The person may not write to staff for a time: that it is so, in one sentence.</summary>
    public const string CaseBarred = "hotline_barred";

    /// <summary>The address that leads another to the lesson or check just finished, in one entry; none where no link can be had.</summary>
    public const string ShareLink = "share_link";

    /// <summary>Her booking whose time has come: it can be neither moved nor cancelled; in one entry.</summary>
    public const string Begun = "consultation_begun";

    /// <summary>The clocks by which times are written, in one sentence.</summary>
    public const string Clock = "consultation_clock";

    /// <summary>The clock by which her own hours are meant, in one sentence.</summary>
    public const string OwnClock = "consultation_own_clock";

    /// <summary>The day that she chose.</summary>
    public const string ChosenDay = "consultation_chosen_day";

    /// <summary>The end of the number by which she will be phoned, where she may say another; in one entry.</summary>
    public const string Number = "consultation_number";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Lessons,
        Regions,
        Raions,
        HelpRegions,
        Countries,
        Booking,
        Movable,
        Offer,
        Waiting,
        Ways,
        Places,
        Days,
        Times,
        Zones,
        PhoneNeeded,
        Call,
        CallAsked,
        CallDeclined,
        WaitingQuiet,
        Withdrawn,
        Enough,
        StaffThere,
        CaseOpen,
        CaseBarred,
        ShareLink,
        Begun,
        Clock,
        OwnClock,
        ChosenDay,
        Number,
    };
}
