using System.ComponentModel.DataAnnotations;
using Outreach.Staff.Members;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Staff;

public sealed class StaffOptionsTests
{
    [Theory]
    [InlineData("123456789", null)]
    [InlineData(" simulator-chat:phone ", null)]
    [InlineData("@aigul", "no Telegram user id")]
    [InlineData("-1001234567890", "no Telegram user id")]
    [InlineData("777000", "nobody's own")]
    [InlineData(" 1087968824", "nobody's own")]
    [InlineData("136817688", "nobody's own")]
    public void An_administrator_is_one_person(string id, string? problem)
    {
        var options = new StaffOptions();
        options.Administrators.Add(id);
        var problems = options.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage).ToList();
        if (problem is null)
            problems.ShouldBeEmpty();
        else
            problems.ShouldHaveSingleItem().ShouldNotBeNull().ShouldContain(problem);
    }
}
