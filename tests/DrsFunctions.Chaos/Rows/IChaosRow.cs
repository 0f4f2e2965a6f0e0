using DrsFunctions.Chaos.Worlds;

namespace DrsFunctions.Chaos.Rows;

/// <summary>A row of the reliability table.</summary>
internal interface IChaosRow
{
    /// <summary>The name by which it is asked for.</summary>
    string Name { get; }

    /// <summary>Does what the row says and holds what must hold.</summary>
    /// <param name="stage">Where; other rows may have been played there before.</param>
    /// <param name="round">How much is done, and with which chance.</param>
    /// <returns>What held, with figures.</returns>
    /// <exception cref="BrokenException">Something does not hold.</exception>
    Task<string> RunAsync(Stage stage, Round round);
}
