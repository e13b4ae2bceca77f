namespace Outreach.Web.Console.Sessions;

/// <summary>Who is signed in, as far as whoever looks may see it.</summary>
/// <param name="Rows">Each session.</param>
/// <param name="Told">What became of what was done last; null = nothing was.</param>
/// <param name="Bad">Whether that is a refusal.</param>
public sealed record SessionsModel(IReadOnlyList<SessionsModel.Row> Rows, string? Told, bool Bad)
{
    /// <summary>A session.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Name">Whose it is.</param>
    /// <param name="Since">Since when.</param>
    /// <param name="Until">Until when.</param>
    /// <param name="IsThis">Whether it is the one that looks.</param>
    public sealed record Row(long Id, string Name, string Since, string Until, bool IsThis);
}
