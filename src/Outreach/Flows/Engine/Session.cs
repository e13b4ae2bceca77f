using System.Text.Json.Serialization;
using Outreach.Flows.Definitions;

namespace Outreach.Flows.Engine;

/// <summary>Where a person is in her talk with us, and what she has done in it.</summary>
public sealed record Session
{
    /// <summary>Which screen of the talk is shown.</summary>
    public int Serial { get; init; }

    /// <summary>The step she is at; null before the first.</summary>
    public Place? At { get; init; }

    /// <summary>By SMS: which message of a screen that takes several; the first is 0.</summary>
    public int Page { get; init; }

    /// <summary>Which part of a long list is shown; the first is 0.</summary>
    public int ListPage { get; init; }

    /// <summary>The entry of a long list from which on it is shown; 0 = from the first.</summary>
    public int ListFrom { get; init; }

    /// <summary>In a quiz: the option she chose; its explanation is shown.</summary>
    public string? Told { get; init; }

    /// <summary>What is offered; the first is number 1.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>The screens before, oldest first, for going back.</summary>
    public IReadOnlyList<Place> Trail { get; init; } = [];

    /// <summary>Where she was when she turned aside to help, language or the like.</summary>
    public Place? Origin { get; init; }

    /// <summary>Lessons begun, with the step where she stopped.</summary>
    public IReadOnlyDictionary<string, string> Bookmarks { get; init; } = new Dictionary<string, string>();

    /// <summary>Lessons finished, with the last result.</summary>
    public IReadOnlyDictionary<string, LessonResult> Finished { get; init; } = new Dictionary<string, LessonResult>();

    /// <summary>In lessons begun: quizzes answered as lesson/step, and whether rightly the first time.</summary>
    public IReadOnlyDictionary<string, bool> Answers { get; init; } = new Dictionary<string, bool>();

    /// <summary>In a check begun: her answers by check/question, until she leaves it. What is counted is its result alone.</summary>
    public IReadOnlyDictionary<string, string> Marks { get; init; } = new Dictionary<string, string>();

    /// <summary>What belongs to the list entry chosen last.</summary>
    public Content.Words? Detail { get; init; }

    /// <summary>What she chose so far for something that is not finished, such as a booking, by field.</summary>
    public IReadOnlyDictionary<string, string> Form { get; init; } = new Dictionary<string, string>();

    /// <summary>The country where she said she is, of hotlines.yaml; null before she did.</summary>
    [JsonIgnore]
    public string? Country => Form.GetValueOrDefault(FormFields.Country);

    /// <summary>When she said it in a call for help; null where she said it elsewhere last, or never.</summary>
    public DateTimeOffset? CountryAt { get; init; }

    /// <summary>When she called for urgent help last.</summary>
    public DateTimeOffset? CalledAt { get; init; }

    /// <summary>A code was sent and is waited for.</summary>
    public PendingCode? Code { get; init; }

    /// <summary>The screen shown asks for her phone number.</summary>
    public bool AsksContact { get; init; }

    /// <summary>What she was on the way to when her language was asked, by a link or a button: opened once it is chosen.</summary>
    public string? Led { get; init; }

    /// <summary>The lesson finished last.</summary>
    public string? LastLesson { get; init; }

    /// <summary>The lesson of which she was reminded last, after she had stopped in it.</summary>
    public string? Nudged { get; init; }

    /// <summary>How often in a row we did not understand.</summary>
    public int Lost { get; init; }

    /// <summary>When she last wrote.</summary>
    public DateTimeOffset? LastHeard { get; init; }

    /// <summary>The talk rests: whatever comes next begins anew.</summary>
    public bool Resting { get; init; }

    /// <summary>Nothing is asked that words could answer.</summary>
    [JsonIgnore]
    public bool AsksNothing => Resting || At is null or { Flow: Playbook.MenuFlow or Playbook.OperatorFlow or "welcome" };

    /// <summary>What answers cost on the last day on which they cost anything; null where they are free.</summary>
    public Spent? Spent { get; init; }
}
