namespace Outreach.Web.Simulator;

/// <summary>A passing word over the chat.</summary>
/// <param name="Id">New for each, so that the page shows it once.</param>
/// <param name="Text">The word.</param>
internal sealed record PhoneToast(string Id, string Text);
