using DrsFunctions.Cli;
using NodaTime;
using Spectre.Console;

// Where output goes to a file or another program, lines are as long as they need to be.
const int WideEnough = 200;

if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = WideEnough;

#pragma warning disable RS0030 // The system's clock is read here and nowhere else.
IClock clock = SystemClock.Instance;
#pragma warning restore RS0030

return await DrsCommandLine.RunAsync(args, new(AnsiConsole.Console, Console.Error, Session.FromEnvironment, clock));
