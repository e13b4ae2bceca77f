using Xunit;

// The tests wait for programs of their own more than they work: two at a time would leave the machine idle.
[assembly: Parallelization(MaxThreads = 4)]
