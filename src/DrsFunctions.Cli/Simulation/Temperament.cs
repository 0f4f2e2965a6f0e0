namespace DrsFunctions.Cli.Simulation;

/// <summary>How a made-up supplier goes about its obligations.</summary>
internal enum Temperament
{
    /// <summary>Does more than it owes, on time.</summary>
    Exemplary,

    /// <summary>Does about what it owes, on time.</summary>
    Steady,

    /// <summary>Falls short here and there, and sends a file with errors before the right one.</summary>
    Careless,

    /// <summary>Reports after the due date.</summary>
    Tardy,

    /// <summary>Does not report every year.</summary>
    Silent,
}
