using Outreach.Storage;

namespace Outreach.Hotline.Duty;

/// <summary>The rota is still of this version: of two who change it at once one decides anew.</summary>
/// <param name="Version">The version.</param>
public sealed record RotaPrecondition(int Version) : Precondition;
