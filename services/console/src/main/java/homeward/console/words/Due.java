package homeward.console.words;

import java.time.Instant;
import java.util.List;

/**
 * A moment that something is due, in words.
 *
 * @param at for {@code datetime}
 * @param left e.g. "10 h 18 min", or how long it is over
 * @param state {@code is-over}, {@code is-today} or empty
 * @param colour {@code hw-red}, {@code hw-amber} or empty
 * @param places the moment where it is decided, then here if that differs
 */
public record Due(Instant at, String left, String state, String colour, List<String> places) {}
