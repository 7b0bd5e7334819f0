package homeward.console.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.forms.Fault;

/**
 * The form alone, and the pairs of which anything was published.
 *
 * @param fault what is wrong with what was chosen; null if nothing is
 */
public record IndexView(
        Choosing choosing, List<PairLine> pairs, @Nullable Fault fault) {}
