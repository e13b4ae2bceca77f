namespace Outreach.Consultations.Scheduling;

/// <summary>How somebody talks with a lawyer. The numbers are stored: never change them.</summary>
public enum ConsultationMode
{
    /// <summary>The lawyer phones.</summary>
    Phone = 0,

    /// <summary>They write in the chat, through the bot.</summary>
    Chat = 1,

    /// <summary>They meet where the lawyer receives people.</summary>
    Meet = 2,
}
