namespace Outreach.Loopback;

/// <summary>What can go wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>429 with retry_after; nothing is taken.</summary>
    TooMany,

    /// <summary>500 with JSON; nothing is taken.</summary>
    ServerError,

    /// <summary>502 with a page of HTML; nothing is taken.</summary>
    BadGateway,

    /// <summary>401 with JSON.</summary>
    Unauthorized,

    /// <summary>409 with JSON, as if another program polled.</summary>
    Conflict,

    /// <summary>400 with JSON, for a reason that lies in the request: it will never be taken.</summary>
    BadRequest,

    /// <summary>403 with JSON, as if she had blocked the bot.</summary>
    Blocked,

    /// <summary>400 with JSON, as if she let nobody send her voices; nothing is taken.</summary>
    NoVoices,

    /// <summary>400 with JSON, as if the message were too old to be deleted; nothing is taken.</summary>
    TooOld,

    /// <summary>The message it names has vanished just before it comes: there is nothing to edit any more.</summary>
    Forget,

    /// <summary>The press it answers has become too old just before it comes.</summary>
    Expire,

    /// <summary>No answer until the caller hangs up; nothing is taken.</summary>
    Hang,

    /// <summary>It is taken, but no answer comes until the caller hangs up.</summary>
    HangAfter,

    /// <summary>The connection is cut; nothing is taken.</summary>
    CutBefore,

    /// <summary>It is taken, then the connection is cut.</summary>
    CutAfter,

    /// <summary>It is taken and answered; the answer breaks off before it names the message. SMS only.</summary>
    CutAnswer,

    /// <summary>It is taken and answered; the answer breaks off behind the message's name. SMS only.</summary>
    CutAnswerLate,

    /// <summary>It is taken and answered; behind the message's name nothing more comes until the caller hangs up. SMS only.</summary>
    HangAnswer,

    /// <summary>It is taken and answered, with a date that nobody can read. SMS only.</summary>
    BadDate,

    /// <summary>It is taken and answered, with a page of HTML. SMS only.</summary>
    PageAnswer,

    /// <summary>It is taken and answered, with an empty body. SMS only.</summary>
    EmptyAnswer,

    /// <summary>The caller is sent on to where the messages are listed; nothing is taken. SMS only.</summary>
    Redirect,
}
