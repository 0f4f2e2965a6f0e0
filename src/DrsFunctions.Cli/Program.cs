using DrsFunctions.Cli;
using NodaTime;
using Spectre.Console;

// Where output goes to a file or another program it has no colours, and lines are as long as they need to be.
const int WideEnough = 200;

if (Console.IsOutputRedirected)
{
    AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
    AnsiConsole.Profile.Width = WideEnough;
}

#pragma warning disable RS0030 // The system's clock is read here and nowhere else.
IClock clock = SystemClock.Instance;
#pragma warning restore RS0030

return await DrsCommandLine.RunAsync(args, new(AnsiConsole.Console, Console.Error, Session.FromEnvironment, clock));
