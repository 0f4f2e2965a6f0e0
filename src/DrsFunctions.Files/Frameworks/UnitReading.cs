using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Files.Frameworks;

/// <summary>Reads a unit of a catalogue.</summary>
internal static class UnitReading
{
    private const int MostPlaces = 4;

    /// <summary>The unit of that name; null where too little of it can be read.</summary>
    public static Unit? Read(string name, Fields fields)
    {
        var places = fields.Whole("places");
        var minimum = fields.NumberOrNone("minimum") ?? 0;
        var maximum = fields.NumberOrNone("maximum");
        var stepScale = fields.NumberOrNone("stepScale") ?? 0;
        fields.NothingElse();

        if (places is < 0 or > MostPlaces)
            fields.Refuse("places", $"places cannot be {places}.", "Write 0 to 4.");
        if (maximum <= minimum)
            fields.Refuse("maximum", "maximum must be above minimum.", "Raise it, or leave it out where there is none.");
        if (stepScale < 0)
            fields.Refuse("stepScale", "stepScale cannot be below 0: more business would make targets easier.", "Write 0 or more.");
        if (name == Unit.Percent && (minimum, maximum) != (0, 100))
            fields.Refuse("maximum", "A percentage runs from 0 to 100.", "Write minimum 0 and maximum 100, or name the unit otherwise.");
        return places is null ? null : new(name, places.Value, minimum, maximum, stepScale);
    }
}
