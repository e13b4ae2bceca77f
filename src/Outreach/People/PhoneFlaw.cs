namespace Outreach.People;

/// <summary>Why something is no number at which somebody can be phoned.</summary>
public enum PhoneFlaw
{
    /// <summary>It is no number of any country.</summary>
    NoNumber = 0,

    /// <summary>Digits are missing.</summary>
    TooShort = 1,

    /// <summary>There are too many digits.</summary>
    TooLong = 2,

    /// <summary>No operator has it.</summary>
    NoOperator = 3,

    /// <summary>One of Telegram's own, +888: it is no phone.</summary>
    Anonymous = 4,

    /// <summary>A free, paid or service number: no person answers there.</summary>
    Special = 5,
}
