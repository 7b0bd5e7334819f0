package homeward.console.figures;

/**
 * A line of a table.
 *
 * @param number 0 if it is withheld
 */
public record Row(String name, Figure figure, int number) {}
