namespace DrsFunctions.Access;

/// <summary>What a caller may do, as the app roles of Microsoft Entra name it.</summary>
public enum Role
{
    /// <summary><c>ccs.read</c>: reads everything.</summary>
    CcsRead,

    /// <summary><c>ccs.decide</c>: reads everything and takes decisions.</summary>
    CcsDecide,

    /// <summary><c>ccs.admin</c>: everything.</summary>
    CcsAdmin,

    /// <summary><c>customer</c>: standings and good practice of the suppliers that work for it.</summary>
    Customer,

    /// <summary><c>supplier</c>: what is about itself.</summary>
    Supplier,
}
