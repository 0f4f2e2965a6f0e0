namespace DrsFunctions.Compliance.Frameworks;

/// <summary>Who must report a KPI.</summary>
public enum Commitment
{
    /// <summary>Every supplier of its lines.</summary>
    Core,

    /// <summary>A supplier whose plan has it.</summary>
    Planned,
}
