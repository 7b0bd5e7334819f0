package homeward.console.figures;

/**
 * A pair in the list of pairs.
 *
 * @param href of its newest figures
 */
public record PairLine(String requesting, String requested, String href) {}
