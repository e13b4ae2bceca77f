namespace Outreach.Host.Commands;

/// <summary>Something an operator asks of the store. It runs where the store is: in the worker if one runs, else here.</summary>
internal interface IOperatorCommand
{
    string Name { get; }

    Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation);
}
