using Microsoft.Extensions.Options;

namespace Outreach.Host.Starting;

/// <summary>Reads options so that a value of the wrong kind is one problem among the others and does not hide them.</summary>
internal static class PlainBinding
{
    public static OptionsBuilder<T> BindPlainly<T>(this OptionsBuilder<T> builder, IConfiguration section)
        where T : class
        => builder.Configure(options =>
        {
            try
            {
                section.Bind(options);
            }
            catch (InvalidOperationException wrong)
            {
                // The binder names key and value.
                throw new OptionsValidationException(builder.Name, typeof(T), [wrong.Message]);
            }
        });
}
