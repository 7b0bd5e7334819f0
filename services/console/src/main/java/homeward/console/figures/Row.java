package homeward.console.figures;

/**
 * A line of a table.
 *
 * @param number 0 if it is withheld
 * @param within by how much the exact number can be less or more
 */
public record Row(String name, Figure figure, int number, int within) {}
