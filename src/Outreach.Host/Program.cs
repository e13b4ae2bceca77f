using Outreach.Host.Commands;

return await OutreachCommand.Run(args);
