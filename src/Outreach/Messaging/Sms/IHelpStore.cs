namespace Outreach.Messaging.Sms;

/// <summary>Where the sums of the answers are kept that go beyond every budget.</summary>
public interface IHelpStore
{
    /// <summary>
    /// The last day on which there was such an answer. At hand in memory, so perhaps old: <see cref="HelpPrecondition"/> is the truth.
    /// </summary>
    HelpDay LastHelp { get; }
}
