using DocumentFormat.OpenXml.Packaging;

namespace Outreach.Documents;

/// <summary>What is common to workbooks that come from outside.</summary>
internal static class Workbooks
{
    /// <summary>Whether this says that the file is torn, forged, or none at all: the library throws whatever its parts threw.</summary>
    public static bool IsTorn(Exception trouble) => trouble
        is OpenXmlPackageException or InvalidDataException or IOException or FormatException
        or System.Xml.XmlException or InvalidOperationException or ArgumentException or NullReferenceException or KeyNotFoundException
        or NotSupportedException or OverflowException;
}
