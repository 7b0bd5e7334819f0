package homeward.transport.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import homeward.events.StateCode;

/**
 * States of places. A UN/LOCODE names its state by its first two letters; an IATA code does not, and is known only if {@code
 * places.properties} lists it.
 */
public final class Places {

    private static final String FILE = "/places.properties";
    private static final int COUNTRY = 2;
    private static final int IATA = 3;

    private static final Map<String, StateCode> BY_ALPHA_2 = Stream.concat(
                    Arrays.stream(Locale.getISOCountries())
                            .map(alpha2 ->
                                    Map.entry(alpha2, Locale.of("", alpha2).getISO3Country())),
                    Stream.of(Map.entry("XK", "XKX"))) // Kosovo: a user-assigned code
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new StateCode(entry.getValue())));

    private static final Map<String, StateCode> LISTED = read();

    private Places() {}

    /**
     * The state in which the place is; empty if its code does not tell.
     *
     * @param code IATA code or UN/LOCODE
     */
    public static Optional<StateCode> stateOf(String code) {
        return Optional.ofNullable(
                code.length() == IATA ? LISTED.get(code) : BY_ALPHA_2.get(code.substring(0, COUNTRY)));
    }

    /** Whether it is a UN/LOCODE, which begins with the code of its state, and begins with none of the state's. */
    public static boolean namesAnother(String code, StateCode state) {
        return code.length() != IATA
                && BY_ALPHA_2.containsValue(state)
                && !state.equals(BY_ALPHA_2.get(code.substring(0, COUNTRY)));
    }

    private static Map<String, StateCode> read() {
        Properties listed = new Properties();
        try (InputStream in = Places.class.getResourceAsStream(FILE)) {
            listed.load(Objects.requireNonNull(in, FILE));
        } catch (IOException broken) {
            throw new UncheckedIOException("the places cannot be read", broken);
        }
        return listed.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        code -> code, code -> new StateCode(Objects.requireNonNull(listed.getProperty(code), code))));
    }
}
