Console.WriteLine("Outreach");
