global using Shouldly;
global using Xunit;
// Shouldly has a Case too.
global using Case = Outreach.Hotline.Cases.Case;
