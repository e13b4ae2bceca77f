using Outreach.Flows.Engine;

namespace Outreach.Flows.Effects;

/// <summary>Knows the codes that the campaign made, such as that on an event's poster; anybody can make up another one.</summary>
public interface ISourceCodes
{
    /// <summary>What people come by who open a link with this code, or send it as a word; null when it is none of ours.</summary>
    Origin? Find(string code);
}
